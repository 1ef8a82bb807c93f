package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.Pause;
import druppel.domain.calendar.Pauses;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.workspace.NudgeCount;
import druppel.domain.workspace.WorkspaceStats;
import druppel.domain.workspace.WorkspaceStats.Nudges;
import druppel.persistence.admin.WorkspaceStatsRepository.UnreachableUser;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store owes a count of a workspace.
interface WorkspaceStatsContract extends StoreFixture {
    Nudges NO_NUDGES = new Nudges(0, 0, 0, 0);

    @Test
    default void anEmptyWorkspaceHasNobody() {
        assertThat(figures(MONDAY)).isEqualTo(new WorkspaceStats(0, 0, 0, 0, 0, NO_NUDGES));
    }

    @Test
    default void peopleAreCountedByHowFarTheyHaveCome() {
        slack("U1", Member.Status.JOINED);
        slack("U2", Member.Status.JOINED);
        slack("U3", Member.Status.LEFT);
        slack("U4", Member.Status.UNREACHABLE);
        slack("U5", Member.Status.MET);
        Member invited = slack("U6", Member.Status.MET);
        write(rows -> rows.members().markInvited(invited.id(), NOW));
        assertThat(figures(MONDAY)).isEqualTo(new WorkspaceStats(2, 0, 1, 1, 1, NO_NUDGES));
    }

    @Test
    default void aBreakCountsFromItsFirstDayUntilTheDayOfComingBack() {
        Member member = slack("U1", Member.Status.JOINED);
        Pause pause = new Pause(MONDAY, MONDAY.plusDays(2));
        MemberSettings settings = member.settings().pausing(Pauses.NONE.with(pause));
        write(rows -> rows.members().save(member.with(settings)));
        assertThat(figures(MONDAY.minusDays(1)).paused()).isZero();
        assertThat(figures(MONDAY).paused()).isEqualTo(1);
        assertThat(figures(MONDAY.plusDays(2)).paused()).isZero();
    }

    @Test
    default void nudgesAreCountedByWhatBecameOfThem() {
        long member = slack("U1", Member.Status.JOINED).id();
        sent(nudge(member, MONDAY));
        claimed(nudge(member, MONDAY.plusDays(1)));
        ended(nudge(member, MONDAY.plusDays(2)), Delivery.State.FAILED);
        ended(nudge(member, MONDAY.plusDays(3)), Delivery.State.SKIPPED);
        ended(nudge(member, MONDAY.plusDays(4)), Delivery.State.UNKNOWN);
        assertThat(figures(MONDAY).nudges()).isEqualTo(new Nudges(1, 1, 1, 2));
    }

    @Test
    default void aQuestionThatWasNotAskedIsNotCounted() {
        long member = slack("U1", Member.Status.JOINED).id();
        ended(wanted(member, MONDAY, MessageKind.FOLLOW_UP), Delivery.State.SKIPPED);
        assertThat(figures(MONDAY).nudges()).isEqualTo(NO_NUDGES);
    }

    @Test
    default void whatIsOlderOrOfAnotherWorkspaceIsNotCounted() {
        sent(nudge(meet(ANNA).id(), MONDAY));
        sent(nudge(slack("U1", Member.Status.JOINED).id(), MONDAY));
        WorkspaceStats workspaceStats =
                database().read(rows -> rows.workspaceStats().counts(BRAM.at(), MONDAY, LATER));
        assertThat(workspaceStats).isEqualTo(new WorkspaceStats(1, 0, 0, 0, 0, NO_NUDGES));
    }

    @Test
    default void nudgesAreCountedByDateAndFate() {
        long one = slack("U1", Member.Status.JOINED).id();
        long two = slack("U2", Member.Status.JOINED).id();
        sent(nudge(one, MONDAY));
        sent(nudge(two, MONDAY));
        ended(nudge(one, MONDAY.plusDays(1)), Delivery.State.SKIPPED);
        sent(nudge(one, MONDAY.minusDays(1)));
        sent(new DeliveryRequest(two, MONDAY.plusDays(1), MessageKind.NUDGE, false, Optional.empty(), NOW));
        sent(wanted(one, MONDAY, MessageKind.RECAP));
        sent(nudge(meet(ANNA).id(), MONDAY));

        assertThat(counts(Duration.ofMinutes(2)))
                .containsExactly(
                        new NudgeCount(MONDAY, Delivery.State.SENT, Optional.empty(), false, 2),
                        new NudgeCount(MONDAY.plusDays(1), Delivery.State.SKIPPED, Optional.of("why"), false, 1));
        assertThat(counts(Duration.ofSeconds(60))).extracting(NudgeCount::late).containsExactly(true, false);
    }

    private java.util.List<NudgeCount> counts(Duration late) {
        return readAll(rows -> rows.workspaceStats().nudges(BRAM.at(), MONDAY, late));
    }

    @Test
    default void whoCannotBeReachedIsNamedWithTheReasonTheNewestFirst() {
        Member member = slack("U1", Member.Status.JOINED);
        Member invited = slack("U2", Member.Status.MET);
        write(rows -> rows.members().markUnreachable(member.id(), "user_disabled", NOW));
        write(rows -> rows.members().markUnreachable(invited.id(), "messages_tab_disabled", LATER));
        assertThat(readAll(rows -> rows.workspaceStats().unreachable(BRAM.at())))
                .isEqualTo(java.util.List.of(
                        new UnreachableUser("U2", "messages_tab_disabled"),
                        new UnreachableUser("U1", "user_disabled")));
    }

    @Test
    default void whoIsAwakeAgainIsNotNamed() {
        Member member = slack("U1", Member.Status.JOINED);
        write(rows -> rows.members().markUnreachable(member.id(), "user_disabled", NOW));
        write(rows -> rows.members().save(member));
        write(rows -> rows.members().save(member.with(Member.Status.UNREACHABLE)));
        assertThat(readAll(rows -> rows.workspaceStats().unreachable(BRAM.at())))
                .isEmpty();
    }

    private Member slack(String user, Member.Status status) {
        Member member = meet(new PlatformUser(Platform.SLACK, "T1", user)).with(status);
        write(rows -> rows.members().save(member));
        return member;
    }

    private WorkspaceStats figures(LocalDate today) {
        return database().read(rows -> rows.workspaceStats().counts(BRAM.at(), today, NOW.minusSeconds(1)));
    }
}
