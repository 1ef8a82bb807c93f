package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.HabitDay;
import druppel.domain.library.Nudge;
import druppel.domain.library.Role;
import druppel.domain.library.Site;
import druppel.domain.library.Trait;
import druppel.domain.member.Focus;
import druppel.domain.member.LinkedAccount;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.reflection.Reflection;
import druppel.persistence.NudgeHistoryRepository.Seen;
import druppel.persistence.PlanRepository.OwnPlan;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store makes of two members who are one person: Anna, whose row stays, and Bram.
interface LinkContract extends StoreFixture {

    @Test
    default void theOneMemberIsFoundInBothPlaces() {
        long anna = joined();

        assertThat(List.of(found(ANNA).id(), found(BRAM).id())).containsExactly(anna, anna);
    }

    @Test
    default void theyAreReachedInThePlaceUsedLast() {
        write(rows -> rows.members().saveConversation(meet(ANNA).user(), "D1"));
        write(rows -> rows.members().saveConversation(meet(BRAM).user(), "D2"));
        long anna = joined();

        assertThat(found(ANNA).address().user()).isEqualTo(BRAM);
        assertThat(found(ANNA).conversation()).contains("D2");
        assertThat(places(anna)).extracting(LinkedAccount::conversation).containsExactly(Optional.of("D1"));
    }

    @Test
    default void movingGoesThereAndBack() {
        long anna = joined();
        write(rows -> rows.linkedAccounts().makePrimary(anna, ANNA));

        assertThat(found(BRAM).user()).isEqualTo(ANNA);
        assertThat(places(anna)).extracting(LinkedAccount::user).containsExactly(BRAM);
    }

    @Test
    default void nobodyMovesToThePlaceOfAnother() {
        long anna = meet(ANNA).id();
        meet(BRAM);
        write(rows -> rows.linkedAccounts().makePrimary(anna, BRAM));

        assertThat(found(ANNA).user()).isEqualTo(ANNA);
    }

    @Test
    default void whoIsKnownInAnotherPlaceIsNotMetAgain() {
        joined();

        assertThat(meet(ANNA)).isEqualTo(found(BRAM));
    }

    @Test
    default void whatEitherSaidOfThemselvesStaysTheKeptMembersFirst() {
        focus(ANNA, Focus.UNKNOWN.aiming(Optional.of(Trait.VISION)).with(Site.REMOTE));
        focus(BRAM, Focus.UNKNOWN.aiming(Optional.of(Trait.VALUES)).with(Role.TEAM));
        joined();

        assertThat(found(ANNA).settings().focus())
                .isEqualTo(Focus.UNKNOWN
                        .aiming(Optional.of(Trait.VISION))
                        .with(Role.TEAM)
                        .with(Site.REMOTE));
    }

    @Test
    default void theLowerCeilingStays() {
        focus(ANNA, Focus.UNKNOWN.upTo(Nudge.Effort.STRETCH));
        focus(BRAM, Focus.UNKNOWN);
        joined();

        assertThat(found(ANNA).settings().focus().ceiling()).isEqualTo(Nudge.Effort.STRETCH);
    }

    private void focus(PlatformUser user, Focus focus) {
        Member member = meet(user);
        write(rows -> rows.members().save(member.with(member.settings().with(focus))));
    }

    @Test
    default void theirWordsAreReadableAfterwards() {
        meet(ANNA);
        Reflection kept = keep(meet(BRAM).id(), MONDAY, "a word of mine");
        long anna = joined();

        assertThat(readIfAny(rows -> rows.reflections().find(kept.id())))
                .get()
                .extracting(Reflection::member, Reflection::text)
                .containsExactly(anna, Optional.of("a word of mine"));
    }

    @Test
    default void aMessageStillFindsItsReflection() {
        keep(meet(BRAM).id(), MONDAY, "a word of mine");
        meet(ANNA);
        long anna = joined();

        assertThat(readIfAny(rows -> rows.reflections().ofMessage(anna, MESSAGE)))
                .isPresent();
    }

    @Test
    default void whatOnlyOneGotStays() {
        meet(ANNA);
        sent(nudge(meet(BRAM).id(), MONDAY));
        long anna = joined();

        assertThat(nudgeOn(anna).state()).isEqualTo(Delivery.State.SENT);
        assertThat(found(ANNA).programmeProgress().lastNudged()).contains(MONDAY);
    }

    @Test
    default void ofTwoDeliveriesTheOneThatWasAnsweredStays() {
        sent(nudge(meet(ANNA).id(), MONDAY));
        long bram = meet(BRAM).id();
        Delivery answered = sent(nudge(bram, MONDAY));
        done(bram, MONDAY);

        assertThat(nudgeOn(joined()).id()).isEqualTo(answered.id());
    }

    @Test
    default void orElseTheOneThatWasSent() {
        ended(nudge(meet(ANNA).id(), MONDAY), Delivery.State.FAILED);
        Delivery sent = sent(nudge(meet(BRAM).id(), MONDAY));

        assertThat(nudgeOn(joined()).id()).isEqualTo(sent.id());
    }

    @Test
    default void orElseTheFirstMembers() {
        sent(nudge(meet(BRAM).id(), MONDAY));
        Delivery first = sent(nudge(meet(ANNA).id(), MONDAY));

        assertThat(nudgeOn(joined()).id()).isEqualTo(first.id());
    }

    @Test
    default void thereIsOneInvitationInALife() {
        sent(wanted(meet(ANNA).id(), MONDAY, MessageKind.INVITATION));
        sent(wanted(meet(BRAM).id(), MONDAY.plusDays(1), MessageKind.INVITATION));
        long anna = joined();

        assertThat(readIfAny(rows -> rows.deliveries().on(anna, MONDAY, MessageKind.INVITATION)))
                .isPresent();
    }

    @Test
    default void whatWasPlannedForTheOtherIsWithdrawn() {
        meet(ANNA);
        planned(meet(BRAM).id());
        long anna = joined();

        assertThat(readIfAny(rows -> rows.deliveries().on(anna, MONDAY, MessageKind.NUDGE)))
                .isEmpty();
        assertThat(found(ANNA).programmeProgress().lastNudged()).isEmpty();
    }

    @Test
    default void whatIsPlannedFollowsToThePlaceInUse() {
        planned(meet(ANNA).id());
        meet(BRAM);
        joined();

        assertThat(readAll(rows -> rows.deliveryQueue().nextRecipients(BRAM.at(), 1)))
                .containsExactly(BRAM);
    }

    @Test
    default void whatIsOnItsWayElsewhereIsKnownToBe() {
        meet(ANNA);
        Delivery underway = claimed(nudge(meet(BRAM).id(), MONDAY));
        long anna = joined();
        write(rows -> rows.linkedAccounts().makePrimary(anna, ANNA));

        Map<Delivery.Id, Member.Recipient> elsewhere =
                database().read(rows -> rows.linkedAccounts().linkedRecipients(Set.of(underway.id())));
        assertThat(elsewhere)
                .hasEntrySatisfying(
                        underway.id(), place -> assertThat(place.user()).isEqualTo(BRAM));
    }

    @Test
    default void ofTwoPlansTheNewerStays() {
        plan(meet(ANNA).id(), "ask", "older", MONDAY);
        long bram = meet(BRAM).id();
        plan(bram, "ask", "newer", MONDAY.plusDays(1));
        plan(bram, "listen", "only one", MONDAY);
        long anna = joined();

        assertThat(readAll(rows -> rows.plans().of(Set.of(anna))))
                .extracting(OwnPlan::text)
                .containsExactly("newer", "only one");
    }

    @Test
    default void aNewerPlanOfTheirOwnStays() {
        plan(meet(ANNA).id(), "ask", "newer", MONDAY.plusDays(1));
        plan(meet(BRAM).id(), "ask", "older", MONDAY);
        long anna = joined();

        assertThat(readIfAny(rows -> rows.plans().text(anna, "ask"))).contains("newer");
    }

    @Test
    default void whatEitherHasSeenIsSeen() {
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        write(rows -> rows.nudgeHistory().add(anna, "ask-01", MONDAY.plusDays(1)));
        write(rows -> rows.nudgeHistory().add(bram, "ask-01", MONDAY));
        write(rows -> rows.nudgeHistory().add(bram, "ask-02", MONDAY));
        write(rows -> rows.nudgeHistory().add(anna, "ask-03", MONDAY));
        write(rows -> rows.nudgeHistory().reject(bram, "ask-03", MONDAY));
        write(rows -> rows.nudgeHistory().reject(bram, "ask-04", MONDAY));
        joined();

        Map<String, LocalDate> dates =
                database().read(rows -> rows.nudgeHistory().dates(anna));
        assertThat(dates)
                .containsOnly(
                        Map.entry("ask-01", MONDAY.plusDays(1)),
                        Map.entry("ask-02", MONDAY),
                        Map.entry("ask-03", MONDAY));
        assertThat(seenBefore(anna, "ask-01", MONDAY.plusDays(1))).isTrue();
        assertThat(unwanted(anna)).containsExactlyInAnyOrder("ask-03", "ask-04");
    }

    @Test
    default void aMissThatBothRepairedIsRepairedOnce() {
        repaired(meet(ANNA).id());
        repaired(meet(BRAM).id());
        long anna = joined();

        Map<LocalDate, LocalDate> repairs =
                database().read(rows -> rows.reflections().repairs(anna));
        assertThat(repairs.values()).containsExactly(MONDAY);
    }

    @Test
    default void aRepairOfTheOtherCountsAsWell() {
        sent(nudge(meet(ANNA).id(), MONDAY.minusDays(3)));
        repaired(meet(BRAM).id());
        long anna = joined();

        assertThat(readAll(rows -> rows.reflections().days(anna, MONDAY.minusDays(9), MONDAY)))
                .contains(new HabitDay(MONDAY.minusDays(3), HabitDay.Status.EXCUSED));
    }

    @Test
    default void thePlacesOfTheOtherComeAlong() {
        PlatformUser carla = new PlatformUser(Platform.TEAMS, "tenant", "29:1");
        long bram = meet(BRAM).id();
        long carlas = meet(carla).id();
        write(rows -> rows.linkedAccounts().merge(bram, carlas));
        long anna = meet(ANNA).id();
        write(rows -> rows.linkedAccounts().merge(anna, bram));

        assertThat(found(BRAM).user()).isEqualTo(carla);
        assertThat(places(anna)).extracting(LinkedAccount::user).containsExactly(ANNA, BRAM);
    }

    @Test
    default void whoIsLetGoIsNobodyAnyMore() {
        long anna = joined();
        write(rows -> rows.linkedAccounts()
                .unlink(anna, rows.linkedAccounts().of(anna).getFirst()));

        assertThat(readIfAny(rows -> rows.members().find(ANNA))).isEmpty();
        assertThat(found(BRAM).id()).isEqualTo(anna);
    }

    @Test
    default void aClosedWorkspaceReachesNobody() {
        long anna = joined();
        write(rows -> rows.workspaces().suspend(ANNA.at(), NOW));

        assertThat(places(anna)).extracting(LinkedAccount::reachable).containsExactly(false);
    }

    @Test
    default void aPlaceOfAForgottenWorkspaceIsGone() {
        long anna = joined();
        forget(ANNA.at());

        assertThat(places(anna)).isEmpty();
        assertThat(found(BRAM).id()).isEqualTo(anna);
    }

    @Test
    default void membersAreCountedWhereTheyAreNow() {
        joined();
        write(rows -> rows.members().save(found(BRAM).with(Member.Status.JOINED)));

        assertThat(database()
                        .read(rows -> rows.workspaceStats().counts(BRAM.at(), MONDAY, NOW))
                        .members())
                .isEqualTo(1);
        assertThat(database()
                        .read(rows -> rows.workspaceStats().counts(ANNA.at(), MONDAY, NOW))
                        .members())
                .isZero();
    }

    private long joined() {
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        write(rows -> rows.linkedAccounts().merge(anna, bram));
        return anna;
    }

    private Member found(PlatformUser user) {
        return readIfAny(rows -> rows.members().find(user)).orElseThrow();
    }

    private List<LinkedAccount> places(long member) {
        return readAll(rows -> rows.linkedAccounts().of(member));
    }

    private Delivery nudgeOn(long member) {
        return readIfAny(rows -> rows.deliveries().on(member, MONDAY, MessageKind.NUDGE))
                .orElseThrow();
    }

    private void planned(long member) {
        write(rows -> rows.deliveryQueue().plan(List.of(new Plan(nudge(member, MONDAY), NOW))));
        write(rows ->
                rows.members().change(member, old -> old.with(new Member.Progress("first", 1, Optional.of(MONDAY)))));
    }

    private void plan(long member, String practice, String text, LocalDate madeOn) {
        write(rows -> rows.plans().save(new OwnPlan(member, practice, text, madeOn)));
    }

    private void repaired(long member) {
        Reflection brave = keep(member, MONDAY, "brave");
        write(rows -> rows.reflections().saveRepair(brave, Set.of(MONDAY.minusDays(3))));
    }

    private boolean seenBefore(long member, String nudge, LocalDate date) {
        return database().read(rows -> rows.nudgeHistory().shownBefore(member, nudge, date));
    }

    private Set<String> unwanted(long member) {
        return database()
                .read(rows -> rows.nudgeHistory()
                        .of(Set.of(member), Set.of("ask-01", "ask-02", "ask-03", "ask-04"))
                        .getOrDefault(member, Seen.NOTHING)
                        .unwanted());
    }
}
