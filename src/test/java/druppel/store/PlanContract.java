package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.Delivery.State;
import druppel.domain.member.Workspace;
import druppel.persistence.delivery.DeliveryQueueRepository.Arrival;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import java.time.Instant;
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

/// What every store owes a planned delivery: its moment, its turn, one who takes it, and no late
/// word.
interface PlanContract extends StoreFixture {

    @Test
    default void whatIsPlannedWaits() {
        long anna = meet(ANNA).id();
        plan(nudge(anna, MONDAY), NOW);

        assertThat(on(anna, MONDAY)).map(Delivery::state).contains(State.PLANNED);
    }

    @Test
    default void whatIsTakenIsBeingSent() {
        plan(nudge(meet(ANNA).id(), MONDAY), NOW);

        assertThat(take(ANNA.at()))
                .singleElement()
                .matches(taken -> taken.state() == State.SENDING && taken.fence() == 1);
    }

    @Test
    default void whatIsTakenHoldsWhatWasWanted() {
        long anna = meet(ANNA).id();
        plan(wanted(anna, MONDAY, MessageKind.FOLLOW_UP), NOW);

        assertThat(take(ANNA.at()))
                .singleElement()
                .matches(taken -> taken.messageKind() == MessageKind.FOLLOW_UP && taken.member() == anna)
                .matches(taken -> taken.date().equals(MONDAY) && taken.dueAt().equals(NOW))
                .matches(taken -> taken.scheduled() && taken.nudge().equals(Optional.of("ask-01")));
    }

    @Test
    default void aDeliveryThatIsThereIsNotPlannedAgain() {
        long anna = meet(ANNA).id();
        Delivery sent = sent(nudge(anna, MONDAY));
        plan(nudge(anna, MONDAY), NOW);

        assertThat(found(sent)).isEqualTo(sent);
    }

    @Test
    default void whoIsForgottenIsPlannedForNoMore() {
        long anna = meet(ANNA).id();
        write(rows -> rows.members().forget(anna));
        plan(nudge(anna, MONDAY), NOW);

        assertThat(take(ANNA.at())).isEmpty();
    }

    @Test
    default void nothingIsTakenBeforeItsMoment() {
        plan(nudge(meet(ANNA).id(), MONDAY), LATER);

        assertThat(take(ANNA.at(), LATER.minusMillis(1), 10)).isEmpty();
    }

    @Test
    default void aWorkspaceTakesWhatIsItsOwn() {
        plan(nudge(meet(ANNA).id(), MONDAY), NOW);

        assertThat(take(BRAM.at())).isEmpty();
    }

    @Test
    default void theLongestWaitingIsTakenFirst() {
        long anna = meet(ANNA).id();
        plan(nudge(anna, MONDAY), LATER);
        plan(nudge(anna, MONDAY.plusDays(1)), NOW);

        assertThat(take(ANNA.at(), LATER, 1))
                .singleElement()
                .extracting(Delivery::date)
                .isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    default void whatIsTakenIsNotTakenAgain() {
        plan(nudge(meet(ANNA).id(), MONDAY), NOW);
        take(ANNA.at());

        assertThat(take(ANNA.at())).isEmpty();
    }

    @Test
    default void ofSixteenWhoTakeAtOnceOneGetsIt() throws Exception {
        plan(nudge(meet(ANNA).id(), MONDAY), NOW);
        Callable<List<Delivery>> taking = () -> take(ANNA.at());

        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            assertThat(threads.invokeAll(Collections.nCopies(16, taking)).stream()
                            .map(Future::resultNow)
                            .flatMap(List::stream))
                    .hasSize(1);
        }
    }

    @Test
    default void whatIsGivenBackIsTakenWithTheNextFence() {
        end(taken(), State.PLANNED, NOW);

        assertThat(take(ANNA.at())).singleElement().matches(again -> again.fence() == 2);
    }

    @Test
    default void anOutcomeWithAnOlderFenceIsDropped() {
        Delivery first = taken();
        end(first, State.PLANNED, NOW);
        Delivery second = take(ANNA.at()).getFirst();

        assertThat(written(rows -> !rows.deliveryQueue()
                        .recordSent(List.of(new Arrival(first, MESSAGE, LATER)))
                        .isEmpty()))
                .isFalse();
        assertThat(found(first)).isEqualTo(second);
    }

    @Test
    default void anEndWithAnOlderFenceIsDropped() {
        Delivery first = taken();
        end(first, State.PLANNED, NOW);
        Delivery second = take(ANNA.at()).getFirst();

        assertThat(written(rows -> rows.deliveryQueue().finish(first, State.FAILED, "late", LATER)))
                .isFalse();
        assertThat(found(first)).isEqualTo(second);
    }

    @Test
    default void whatIsTakenAgainHasNoReasonToWaitAnyMore() {
        end(taken(), State.PLANNED, NOW);

        assertThat(take(ANNA.at()))
                .singleElement()
                .matches(again -> again.reason().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "PLANNED", mode = EnumSource.Mode.EXCLUDE)
    default void onlyWhatIsPlannedIsTaken(State state) {
        if (state == State.SENT) {
            sent(nudge(meet(ANNA).id(), MONDAY));
        } else {
            ended(nudge(meet(ANNA).id(), MONDAY), state, NOW);
        }

        assertThat(take(ANNA.at())).isEmpty();
    }

    @Test
    default void whatHasBeenDueForLongestIsKnownForEachWorkspace() {
        plan(nudge(meet(ANNA).id(), MONDAY), LATER);
        plan(nudge(meet(BRAM).id(), MONDAY), LATER);
        write(rows -> rows.deliveryQueue().claimPlanned(BRAM.at(), LATER, 1, LATER));

        Map<Workspace, Instant> oldest =
                database().read(rows -> rows.deliveryQueue().oldestDueTimes());
        assertThat(oldest).isEqualTo(Map.of(ANNA.at(), NOW));
    }

    @Test
    default void theNudgesOfADateAreFoundTogether() {
        long anna = meet(ANNA).id();
        Delivery monday = sent(nudge(anna, MONDAY));
        sent(wanted(anna, MONDAY, MessageKind.FOLLOW_UP));
        sent(nudge(anna, MONDAY.plusDays(1)));
        long bram = meet(BRAM).id();

        Map<Long, Delivery> nudges =
                database().read(rows -> rows.deliveries().byMember(MessageKind.NUDGE, List.of(anna, bram), MONDAY));
        assertThat(nudges).isEqualTo(Map.of(anna, monday));
    }

    private Delivery taken() {
        plan(nudge(meet(ANNA).id(), MONDAY), NOW);
        return take(ANNA.at()).getFirst();
    }

    private void plan(DeliveryRequest wanted, Instant notBefore) {
        write(rows -> rows.deliveryQueue().plan(List.of(new Plan(wanted, notBefore))));
    }

    private List<Delivery> take(Workspace workspace) {
        return take(workspace, NOW, 10);
    }

    private List<Delivery> take(Workspace workspace, Instant now, int limit) {
        return database().claim(rows -> rows.deliveryQueue().claimPlanned(workspace, now, limit, LATER));
    }

    private void end(Delivery delivery, State state, Instant notBefore) {
        write(rows -> rows.deliveryQueue().finish(delivery, state, "why", notBefore));
    }

    private Optional<Delivery> on(long member, LocalDate date) {
        return readIfAny(rows -> rows.deliveries().on(member, date, MessageKind.NUDGE));
    }
}
