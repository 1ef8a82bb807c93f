package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.Delivery.State;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.persistence.Repositories;
import druppel.persistence.delivery.DeliveryQueueRepository.Arrival;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every store owes a delivery: one claim, one end, and no late word.
interface DeliveryContract extends StoreFixture {

    @Test
    default void aClaimHoldsWhatWasWanted() {
        long anna = meet(ANNA).id();
        Delivery claimed = claimed(nudge(anna, MONDAY));

        assertThat(claimed)
                .isEqualTo(new Delivery(
                        claimed.id(),
                        anna,
                        MONDAY,
                        MessageKind.NUDGE,
                        State.SENDING,
                        true,
                        Optional.of("ask-01"),
                        NOW,
                        1,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    default void aDeliveryBesideTheRhythmIsRememberedAsSuch() {
        DeliveryRequest beside =
                new DeliveryRequest(meet(ANNA).id(), MONDAY, MessageKind.NUDGE, false, Optional.empty(), NOW);

        assertThat(claimed(beside))
                .matches(delivery -> !delivery.scheduled() && delivery.nudge().isEmpty());
    }

    @Test
    default void theSameDateAndKindIsNotClaimedTwice() {
        DeliveryRequest wanted = nudge(meet(ANNA).id(), MONDAY);
        claimed(wanted);

        assertThat(writeIfAny(rows -> rows.deliveryQueue().claim(wanted, LATER)))
                .isEmpty();
    }

    @Test
    default void anotherKindOnTheSameDateIsAnotherDelivery() {
        long anna = meet(ANNA).id();
        claimed(nudge(anna, MONDAY));

        assertThat(claimed(wanted(anna, MONDAY, MessageKind.FOLLOW_UP)).messageKind())
                .isEqualTo(MessageKind.FOLLOW_UP);
    }

    @Test
    default void ofSixteenWhoClaimAtOnceOneGetsIt() throws Exception {
        DeliveryRequest wanted = nudge(meet(ANNA).id(), MONDAY);
        Callable<Optional<Delivery>> claim =
                () -> database().write(rows -> rows.deliveryQueue().claim(wanted, LATER));

        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Optional<Delivery>> claims = threads.invokeAll(Collections.nCopies(16, claim)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(claims).filteredOn(Optional::isPresent).hasSize(1);
        }
    }

    @Test
    default void aSkippedDeliveryCannotBeClaimed() {
        DeliveryRequest wanted = nudge(meet(ANNA).id(), MONDAY);
        write(rows -> rows.deliveryQueue().skip(wanted, "outage"));

        assertThat(writeIfAny(rows -> rows.deliveryQueue().claim(wanted, LATER)))
                .isEmpty();
    }

    @Test
    default void aSkipLeavesADeliveryThatIsThereAsItIs() {
        DeliveryRequest wanted = nudge(meet(ANNA).id(), MONDAY);
        Delivery sent = sent(wanted);
        write(rows -> rows.deliveryQueue().skip(wanted, "outage"));

        assertThat(found(sent)).isEqualTo(sent);
    }

    @Test
    default void aSentDeliveryKnowsItsMessage() {
        Delivery sent = sent(nudge(meet(ANNA).id(), MONDAY));

        assertThat(sent)
                .matches(delivery -> delivery.state() == State.SENT)
                .matches(delivery -> delivery.ref().equals(Optional.of(MESSAGE)));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"PLANNED", "UNKNOWN", "FAILED", "SKIPPED"})
    default void aClaimCanEndInEveryOtherState(State state) {
        assertThat(ended(nudge(meet(ANNA).id(), MONDAY), state).state()).isEqualTo(state);
    }

    @Test
    default void anUnknownDeliveryThatIsFoundOnThePlatformIsSent() {
        Delivery unknown = ended(nudge(meet(ANNA).id(), MONDAY), State.UNKNOWN);

        assertThat(written(rows -> !rows.deliveryQueue()
                        .recordSent(List.of(new Arrival(unknown, MESSAGE, LATER)))
                        .isEmpty()))
                .isTrue();
    }

    @Test
    default void whatWasSentStaysSentWhateverComesLate() {
        Delivery claimed = claimed(nudge(meet(ANNA).id(), MONDAY));
        write(rows -> rows.deliveryQueue().recordSent(List.of(new Arrival(claimed, MESSAGE, LATER))));

        assertThat(written(rows -> end(rows, claimed, State.UNKNOWN))).isFalse();
    }

    @Test
    default void aDeliveryIsFoundByMemberDateAndKind() {
        Delivery claimed = claimed(nudge(meet(ANNA).id(), MONDAY));

        assertThat(readIfAny(rows -> rows.deliveries().on(claimed.member(), MONDAY, MessageKind.NUDGE)))
                .contains(claimed);
    }

    @Test
    default void anIdThatIsNotThereFindsNothing() {
        assertThat(readIfAny(rows -> rows.deliveries().find(new Delivery.Id(404))))
                .isEmpty();
    }

    @Test
    default void theMessagesSentInARangeAreOfOneKindAndOldestFirst() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY.minusDays(1)));
        Delivery tuesday = sent(nudge(anna, MONDAY.plusDays(1)));
        Delivery monday = sent(nudge(anna, MONDAY));
        sent(wanted(anna, MONDAY, MessageKind.FOLLOW_UP));
        ended(nudge(anna, MONDAY.plusDays(2)), State.FAILED);
        sent(nudge(anna, MONDAY.plusDays(3)));
        sent(nudge(meet(BRAM).id(), MONDAY));

        List<Delivery> sent =
                database().read(rows -> rows.deliveries().sent(anna, MessageKind.NUDGE, MONDAY, MONDAY.plusDays(2)));
        assertThat(sent).containsExactly(monday, tuesday);
    }

    @Test
    default void theNewestNudgeIsTheLastOneSent() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        Delivery newest = sent(nudge(anna, MONDAY.plusDays(1)));
        sent(wanted(anna, MONDAY.plusDays(2), MessageKind.FOLLOW_UP));
        ended(nudge(anna, MONDAY.plusDays(2)), State.FAILED);

        assertThat(readIfAny(rows -> rows.deliveries().newestNudge(anna, MONDAY, MONDAY.plusDays(2))))
                .contains(newest);
    }

    @Test
    default void aNudgeAfterTheRangeIsNotTheNewest() {
        long anna = meet(ANNA).id();
        Delivery monday = sent(nudge(anna, MONDAY));
        sent(nudge(anna, MONDAY.plusDays(1)));

        assertThat(readIfAny(rows -> rows.deliveries().newestNudge(anna, MONDAY.minusDays(7), MONDAY)))
                .contains(monday);
    }

    @Test
    default void aDateHasItsDeliveriesOfAllKinds() {
        long anna = meet(ANNA).id();
        Delivery nudge = sent(nudge(anna, MONDAY));
        Delivery question = sent(wanted(anna, MONDAY, MessageKind.FOLLOW_UP));
        sent(nudge(anna, MONDAY.plusDays(1)));
        sent(nudge(meet(BRAM).id(), MONDAY));

        List<Delivery> all = database().read(rows -> rows.deliveries().onDate(anna, MONDAY));
        assertThat(all).containsExactlyInAnyOrder(nudge, question);
    }

    @Test
    default void aMissAfterPracticeIsFound() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        done(anna, MONDAY);
        sent(nudge(anna, MONDAY.plusDays(1)));
        long bram = meet(BRAM).id();
        sent(nudge(bram, MONDAY.plusDays(1)));

        assertThat(database()
                        .read(rows ->
                                rows.deliveries().unpractisedNudges(List.of(anna, bram), MONDAY, MONDAY.plusDays(2)))
                        .entrySet())
                .containsExactly(Map.entry(anna, MONDAY.plusDays(1)));
    }

    @Test
    default void practiceOnTheNewestNudgeIsNoMiss() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        done(anna, MONDAY);

        assertThat(database()
                        .read(rows -> rows.deliveries().unpractisedNudges(List.of(anna), MONDAY, MONDAY.plusDays(2)))
                        .entrySet())
                .isEmpty();
    }

    @Test
    default void aNudgeFromLongAgoIsNotTheNewest() {
        Delivery sent = sent(nudge(meet(ANNA).id(), MONDAY));

        assertThat(readIfAny(
                        rows -> rows.deliveries().newestNudge(sent.member(), MONDAY.plusDays(1), MONDAY.plusDays(7))))
                .isEmpty();
    }

    @Test
    default void aMessageLeadsToItsDelivery() {
        Delivery sent = sent(nudge(meet(ANNA).id(), MONDAY));

        assertThat(readIfAny(rows -> rows.deliveries().ofMessage(sent.member(), MESSAGE)))
                .contains(sent);
    }

    @Test
    default void theSameMessageOfSomebodyElseLeadsNowhere() {
        sent(nudge(meet(ANNA).id(), MONDAY));
        Member bram = meet(BRAM);

        assertThat(readIfAny(rows -> rows.deliveries().ofMessage(bram.id(), MESSAGE)))
                .isEmpty();
    }

    @Test
    default void anUnknownMessageLeadsNowhere() {
        Delivery sent = sent(nudge(meet(ANNA).id(), MONDAY));

        assertThat(readIfAny(rows -> rows.deliveries().ofMessage(sent.member(), new MessageRef("D1", "2"))))
                .isEmpty();
    }

    @Test
    default void aDeliveryCanCarryAnotherNudge() {
        Delivery sent = sent(nudge(meet(ANNA).id(), MONDAY));
        write(rows -> rows.deliveries().replaceNudge(sent.id(), "team-02"));

        assertThat(found(sent).nudge()).contains("team-02");
    }

    @Test
    default void aNudgeThatIsTakenOutOfTheScheduleExcusesItsDay() {
        Delivery monday = sent(nudge(meet(ANNA).id(), MONDAY));
        Delivery bram = sent(nudge(meet(BRAM).id(), MONDAY));
        write(rows -> rows.deliveries().unschedule(monday.member(), MONDAY.minusDays(1), MONDAY));

        assertThat(found(monday).scheduled()).isFalse();
        assertThat(found(bram).scheduled()).isTrue();
        assertThat(readAll(rows -> rows.reflections().days(monday.member(), MONDAY, MONDAY.plusDays(1))))
                .isEmpty();
    }

    @Test
    default void somebodyIsInvitedOnceOnWhateverDate() {
        long anna = meet(ANNA).id();
        sent(wanted(anna, MONDAY, MessageKind.INVITATION));
        Plan again = new Plan(wanted(anna, MONDAY.plusYears(1), MessageKind.INVITATION), NOW);
        write(rows -> rows.deliveryQueue().plan(List.of(again)));
        assertThat(readIfAny(rows -> rows.deliveries().on(anna, MONDAY.plusYears(1), MessageKind.INVITATION)))
                .isEmpty();
    }

    @Test
    default void whatIsPlannedCanBeWithdrawn() {
        long anna = meet(ANNA).id();
        Plan plan = new Plan(wanted(anna, MONDAY, MessageKind.INVITATION), LATER);
        write(rows -> rows.deliveryQueue().plan(List.of(plan)));
        assertThat(written(rows -> withdraw(rows, anna))).isTrue();
        assertThat(readIfAny(rows -> rows.deliveries().on(anna, MONDAY, MessageKind.INVITATION)))
                .map(Delivery::state)
                .contains(State.SKIPPED);
    }

    @Test
    default void theOldestOfSoManyNudgesBeforeADateIsKnown() {
        long anna = meet(ANNA).id();
        for (int day = 0; day < 4; day++) {
            sent(nudge(anna, MONDAY.plusDays(day)));
        }

        assertThat(oldestNudge(anna, 2)).contains(MONDAY.plusDays(1));
        assertThat(oldestNudge(anna, 100)).contains(MONDAY);
        assertThat(oldestNudge(meet(BRAM).id(), 2)).isEmpty();
    }

    private Optional<LocalDate> oldestNudge(long member, int many) {
        return readIfAny(rows -> rows.deliveries().oldestNudge(member, MONDAY.plusDays(3), many));
    }

    @Test
    default void whatIsOnItsWayOrOfAnotherKindIsNotWithdrawn() {
        long anna = meet(ANNA).id();
        Delivery claimed = claimed(wanted(anna, MONDAY, MessageKind.INVITATION));
        Plan other = new Plan(nudge(anna, MONDAY), LATER);
        write(rows -> rows.deliveryQueue().plan(List.of(other)));
        assertThat(written(rows -> withdraw(rows, anna))).isFalse();
        assertThat(found(claimed).state()).isEqualTo(State.SENDING);
    }

    private static boolean withdraw(Repositories rows, long member) {
        return rows.deliveryQueue().withdraw(member, MessageKind.INVITATION, "came first");
    }

    private static boolean end(Repositories rows, Delivery delivery, State state) {
        return rows.deliveryQueue().finish(delivery, state, "why", LATER);
    }
}
