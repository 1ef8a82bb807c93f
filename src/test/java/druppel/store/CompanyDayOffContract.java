package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.CompanyDayOff;
import druppel.domain.calendar.CompanyDaysOff;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store owes company days off: a member is read together with those of their companies.
interface CompanyDayOffContract extends StoreFixture {
    CompanyDayOff EVE = new CompanyDayOff(MONDAY.plusDays(31), MONDAY.plusDays(31), "Christmas Eve / Kerstavond");
    CompanyDayOff CLOSURE = new CompanyDayOff(MONDAY.plusDays(40), MONDAY.plusDays(44), "Closure");

    @Test
    default void aWorkspaceHasItsDaysOffInOrder() {
        save(BRAM.at(), CLOSURE);
        save(BRAM.at(), EVE);

        assertThat(daysOff(BRAM.at())).isEqualTo(new CompanyDaysOff(List.of(EVE, CLOSURE)));
        assertThat(daysOff(ANNA.at())).isEqualTo(CompanyDaysOff.NONE);
    }

    @Test
    default void oneWithTheSameFirstDateTakesThePlaceOfTheOther() {
        CompanyDayOff shorter = new CompanyDayOff(CLOSURE.first(), CLOSURE.first(), "Inventory");
        save(BRAM.at(), CLOSURE);
        save(BRAM.at(), shorter);

        assertThat(daysOff(BRAM.at()).inOrder()).containsExactly(shorter);
    }

    @Test
    default void oneIsDeletedByItsFirstDate() {
        save(BRAM.at(), EVE);
        save(BRAM.at(), CLOSURE);
        write(rows -> rows.workspaces().deleteDayOff(BRAM.at(), EVE.first()));

        assertThat(daysOff(BRAM.at()).inOrder()).containsExactly(CLOSURE);
    }

    @Test
    default void aMemberIsReadWithThoseOfTheirWorkspace() {
        Member bram = meet(BRAM);
        save(BRAM.at(), EVE);
        save(BRAM.at(), CLOSURE);
        save(ANNA.at(), new CompanyDayOff(MONDAY, MONDAY, "Elsewhere"));

        assertThat(ofMember(bram)).isEqualTo(new CompanyDaysOff(List.of(EVE, CLOSURE)));
        assertThat(database()
                        .read(rows -> rows.members().find(BRAM))
                        .orElseThrow()
                        .settings()
                        .holidayPreference()
                        .companyDaysOff()
                        .inOrder())
                .hasSize(2);
    }

    @Test
    default void aMemberInSeveralWorkspacesHasThoseOfAll() {
        Member bram = meet(BRAM);
        Member anna = meet(ANNA);
        write(rows -> rows.linkedAccounts().merge(bram.id(), anna.id()));
        save(BRAM.at(), EVE);
        save(ANNA.at(), CLOSURE);
        save(ANNA.at(), EVE);

        assertThat(ofMember(bram)).isEqualTo(new CompanyDaysOff(List.of(EVE, CLOSURE)));
    }

    @Test
    default void thoseWithSomethingScheduledAreFoundByEachOfTheirWorkspaces() {
        Member bram = scheduled(meet(BRAM));
        write(rows -> rows.linkedAccounts().merge(bram.id(), meet(ANNA).id()));
        scheduled(meet(new PlatformUser(BRAM.platform(), "T2", "U9")));
        meet(new PlatformUser(BRAM.platform(), "T1", "U8"));

        assertThat(scheduledIn(BRAM.at())).containsExactly(bram.id());
        assertThat(scheduledIn(ANNA.at())).containsExactly(bram.id());
    }

    @Test
    default void thoseThatEndedLongAgoArePurged() {
        save(BRAM.at(), EVE);
        save(BRAM.at(), CLOSURE);

        assertThat(count(rows -> rows.workspaces().purgeDaysOff(CLOSURE.last(), 9)))
                .isEqualTo(1);
        assertThat(daysOff(BRAM.at()).inOrder()).containsExactly(CLOSURE);
    }

    @Test
    default void aDeletedWorkspaceTakesItsDaysOffAlong() {
        save(BRAM.at(), EVE);
        forget(BRAM.at());

        assertThat(daysOff(BRAM.at())).isEqualTo(CompanyDaysOff.NONE);
    }

    private Member scheduled(Member member) {
        Member due = new Member(
                member.id(),
                member.user(),
                Member.Status.JOINED,
                member.settings(),
                member.programmeProgress(),
                Optional.of(new ScheduledMessage(MessageKind.NUDGE, MONDAY, LATER)),
                member.conversation(),
                member.engagementLevel());
        write(rows -> rows.members().save(due));
        return due;
    }

    private List<Long> scheduledIn(Workspace workspace) {
        return readAll(rows ->
                rows.members().scheduledIn(workspace).stream().map(Member::id).toList());
    }

    private CompanyDaysOff ofMember(Member member) {
        return database()
                .read(rows -> rows.members().get(member.id()))
                .settings()
                .holidayPreference()
                .companyDaysOff();
    }

    private void save(Workspace workspace, CompanyDayOff dayOff) {
        write(rows -> rows.workspaces().saveDayOff(workspace, dayOff));
    }

    private CompanyDaysOff daysOff(Workspace workspace) {
        return database().read(rows -> rows.workspaces().daysOff(workspace));
    }
}
