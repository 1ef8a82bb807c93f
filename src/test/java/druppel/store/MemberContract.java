package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.domain.Language;
import druppel.domain.calendar.EngagementLevel;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.calendar.Pause;
import druppel.domain.calendar.Pauses;
import druppel.domain.calendar.Region;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.library.Nudge;
import druppel.domain.library.Role;
import druppel.domain.library.Site;
import druppel.domain.library.Trait;
import druppel.domain.member.Focus;
import druppel.domain.member.HolidayPreference;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store owes the people it knows.
interface MemberContract extends StoreFixture {

    @Test
    default void somebodyNewIsMetWithTheSettingsGiven() {
        Member anna = meet(ANNA);

        assertThat(anna)
                .isEqualTo(new Member(
                        anna.id(),
                        ANNA,
                        Member.Status.MET,
                        SETTINGS,
                        Member.Progress.begin("first"),
                        Optional.empty(),
                        Optional.empty(),
                        EngagementLevel.initial()));
    }

    @Test
    default void somebodyKnownIsMetAsTheyAre() {
        Member anna = meet(ANNA);
        write(rows -> rows.members().save(anna.with(Member.Status.JOINED)));

        assertThat(meet(ANNA)).isEqualTo(anna.with(Member.Status.JOINED));
    }

    @Test
    default void messagesInAnotherLanguageAreCountedUpToALimit() {
        long anna = meet(ANNA).id();

        assertThat(writeIfAny(rows -> rows.members().countOtherLanguage(anna, 2)))
                .hasValue(1);
        assertThat(writeIfAny(rows -> rows.members().countOtherLanguage(anna, 2)))
                .hasValue(2);
        assertThat(writeIfAny(rows -> rows.members().countOtherLanguage(anna, 2)))
                .isEmpty();
    }

    @Test
    default void theSameUserInAnotherWorkspaceIsSomebodyElse() {
        assertThat(meet(new PlatformUser(Platform.LOCAL, "other", "anna")).id())
                .isNotEqualTo(meet(ANNA).id());
    }

    @Test
    default void aZoneThatNobodyNamedIsReadAsNone() {
        MemberSettings unknown =
                MemberSettings.of(new UserProfile(Optional.empty(), Language.NL, UserProfile.Role.PERSON));
        Member anna =
                database().write(rows -> rows.members().findOrAdd(ANNA, unknown, Member.Progress.begin("first"), NOW));
        assertThat(anna.settings()).isEqualTo(unknown);
        write(rows -> rows.members().save(anna.with(SETTINGS)));
        write(rows -> rows.members().save(anna));

        assertThat(readIfAny(rows -> rows.members().find(ANNA))).contains(anna);
    }

    @Test
    default void whoIsUnknownIsFoundOnceTheirProfileIsDueTheLongestWaitingFirst() {
        Member anna = meet(ANNA);
        Member bram = meet(BRAM);
        meet(new PlatformUser(Platform.LOCAL, "other", "anna"));
        write(rows -> rows.members().scheduleProfileLookup(anna.id(), Optional.of(LATER)));
        write(rows -> rows.members().scheduleProfileLookup(bram.id(), Optional.of(NOW)));

        assertThat(readAll(rows -> rows.members().profileLookupsDue(NOW, 9))).containsExactly(bram);
        assertThat(readAll(rows -> rows.members().profileLookupsDue(LATER, 9))).containsExactly(bram, anna);
        assertThat(readAll(rows -> rows.members().profileLookupsDue(LATER, 1))).containsExactly(bram);
    }

    @Test
    default void aProfileStaysDueWhateverElseIsSavedUntilItIsKnown() {
        Member anna = meet(ANNA);
        write(rows -> rows.members().scheduleProfileLookup(anna.id(), Optional.of(NOW)));
        write(rows -> rows.members().save(anna.with(Member.Status.JOINED)));
        assertThat(readAll(rows -> rows.members().profileLookupsDue(NOW, 9))).hasSize(1);
        write(rows -> rows.members().scheduleProfileLookup(anna.id(), Optional.empty()));

        assertThat(readAll(rows -> rows.members().profileLookupsDue(NOW, 9))).isEmpty();
    }

    @Test
    default void aStrangerIsNotFound() {
        assertThat(readIfAny(rows -> rows.members().find(BRAM))).isEmpty();
    }

    @Test
    default void gettingAMemberWhoIsNotThereIsABug() {
        assertThatThrownBy(() -> database().read(rows -> rows.members().get(404)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("there is no member 404");
    }

    @Test
    default void everythingOfAMemberIsReadBackAsItWasSaved() {
        Member changed = changed(meet(ANNA).id());
        write(rows -> rows.members().save(changed));

        Member found = database().read(rows -> rows.members().get(changed.id()));
        assertThat(found).isEqualTo(changed);
    }

    @Test
    default void whatAMemberTakesBackIsGoneFromTheirRow() {
        Member plain = meet(ANNA);
        write(rows -> rows.members().save(changed(plain.id())));
        write(rows -> rows.members().save(plain));

        assertThat(readIfAny(rows -> rows.members().find(ANNA))).contains(plain);
    }

    @Test
    default void savingAForgottenMemberDoesNotBringThemBack() {
        Member anna = meet(ANNA);
        write(rows -> rows.members().forget(anna.id()));
        write(rows -> rows.members().save(anna));

        assertThat(readIfAny(rows -> rows.members().find(ANNA))).isEmpty();
    }

    @Test
    default void theLongestWaitingIsDueFirst() {
        Member anna = due(meet(ANNA), NOW);
        Member bram = due(meet(BRAM), NOW.minusSeconds(1));

        assertThat(readAll(rows -> rows.members().due(NOW, 10))).containsExactly(bram, anna);
    }

    @Test
    default void nobodyIsDueBeforeTheirMoment() {
        due(meet(ANNA), NOW);

        assertThat(readAll(rows -> rows.members().due(NOW.minusMillis(1), 10))).isEmpty();
    }

    @Test
    default void whoHasNothingScheduledIsNeverDue() {
        meet(ANNA);

        assertThat(readAll(rows -> rows.members().due(Instant.parse("9999-01-01T00:00:00Z"), 10)))
                .isEmpty();
    }

    @Test
    default void noMoreMembersAreDueThanAskedFor() {
        Member anna = due(meet(ANNA), NOW);
        due(meet(BRAM), NOW);

        assertThat(readAll(rows -> rows.members().due(NOW, 1))).isEqualTo(List.of(anna));
    }

    @Test
    default void theNextMomentIsTheEarliestOfAnybody() {
        due(meet(ANNA), NOW);
        due(meet(BRAM), LATER);

        assertThat(readIfAny(rows -> rows.members().nextDue())).contains(NOW);
    }

    @Test
    default void thereIsNoNextMomentWhileNothingIsScheduled() {
        meet(ANNA);

        assertThat(readIfAny(rows -> rows.members().nextDue())).isEmpty();
    }

    private Member due(Member member, Instant at) {
        Member scheduled = new Member(
                member.id(),
                member.user(),
                Member.Status.JOINED,
                member.settings(),
                member.programmeProgress(),
                Optional.of(new ScheduledMessage(MessageKind.NUDGE, MONDAY, at)),
                member.conversation(),
                member.engagementLevel());
        write(rows -> rows.members().save(scheduled));
        return scheduled;
    }

    @Test
    default void whereSomebodyWasReachedIsNotedOnce() {
        meet(ANNA);
        write(rows -> rows.members().saveConversation(ANNA, "D1"));
        write(rows -> rows.members().saveConversation(ANNA, "D2"));

        assertThat(readIfAny(rows -> rows.members().find(ANNA)).flatMap(Member::conversation))
                .contains("D1");
    }

    @Test
    default void whoRestsIsDueForNothing() {
        Member due = meet(ANNA).with(Member.Status.JOINED).scheduledAfter(NOW);
        write(rows -> rows.members().save(due));
        write(rows -> rows.members().markUnreachable(due.id(), "user_disabled", NOW));

        assertThat(readIfAny(rows -> rows.members().find(ANNA)))
                .hasValueSatisfying(resting -> assertThat(resting.due()).isEmpty())
                .map(Member::status)
                .contains(Member.Status.UNREACHABLE);
    }

    @Test
    default void whoLeftIsNotPutToRest() {
        Member left = meet(ANNA).with(Member.Status.LEFT);
        write(rows -> rows.members().save(left));
        write(rows -> rows.members().markUnreachable(left.id(), "user_disabled", NOW));

        assertThat(readIfAny(rows -> rows.members().find(ANNA)))
                .map(Member::status)
                .contains(Member.Status.LEFT);
    }

    @Test
    default void whatIsChosenOfHolidaysIsKept() {
        Member anna = meet(ANNA);
        for (Optional<Region> choice : List.of(Region.of("NL"), Optional.<Region>empty())) {
            MemberSettings chosen = anna.settings().observing(choice);
            write(rows -> rows.members().save(anna.with(chosen)));

            assertThat(readIfAny(rows -> rows.members().find(ANNA)).map(Member::settings))
                    .contains(chosen);
        }
    }

    @Test
    default void theFocusOfSomebodyNewIsUnknownUnlessItIsGiven() {
        Focus given = Focus.UNKNOWN.aiming(Optional.of(Trait.VALUES)).with(Role.TEAM);
        Member bram = database()
                .write(rows ->
                        rows.members().findOrAdd(BRAM, SETTINGS.with(given), Member.Progress.begin("first"), NOW));

        assertThat(meet(ANNA).settings().focus()).isEqualTo(Focus.UNKNOWN);
        assertThat(bram.settings().focus()).isEqualTo(given);
    }

    @Test
    default void whoWasOnlyMetIsNoMemberForNotBeingReached() {
        Member anna = meet(ANNA);
        write(rows -> rows.members().markUnreachable(anna.id(), "user_disabled", NOW));
        assertThat(readIfAny(rows -> rows.members().find(ANNA))).contains(anna);
    }

    @Test
    default void usersWhoAreKnownAreFoundWhateverBecameOfThem() {
        meet(ANNA);
        write(rows -> rows.members().save(meet(BRAM).with(Member.Status.LEFT)));
        Set<String> known = database().read(rows -> rows.members().known(BRAM.at(), List.of("U1", "U2", "anna")));
        assertThat(known).containsExactly("U2");
    }

    private static Member changed(long id) {
        NudgeTimes times = new NudgeTimes(
                Set.of(DayOfWeek.SUNDAY, DayOfWeek.TUESDAY), LocalTime.of(20, 5), Optional.of(LocalTime.of(16, 0)));
        Pauses pauses = Pauses.NONE
                .with(new Pause(MONDAY, MONDAY.plusWeeks(2)))
                .with(new Pause(MONDAY.plusWeeks(4), MONDAY.plusWeeks(5)));
        return new Member(
                id,
                ANNA,
                Member.Status.UNREACHABLE,
                new MemberSettings(
                        Language.EN,
                        Optional.of(ZoneId.of("America/New_York")),
                        times,
                        pauses,
                        new MemberSettings.Own(true, true),
                        HolidayPreference.unset().choosing(Region.of("DE-BY")),
                        new Focus(
                                Optional.of(Trait.VISION),
                                Optional.of(Role.PROGRAMME),
                                Optional.of(Site.REMOTE),
                                Nudge.Effort.STRETCH)),
                new Member.Progress("second", 12, Optional.of(MONDAY)),
                Optional.of(new ScheduledMessage(MessageKind.FOLLOW_UP, MONDAY, NOW)),
                Optional.of("D1"),
                new EngagementLevel(NudgeFrequency.DAILY, NudgeFrequency.WEEKLY, Optional.of(NOW)));
    }
}
