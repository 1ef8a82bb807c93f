package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.app.Delivery;
import druppel.app.Delivery.State;
import druppel.core.calendar.Kind;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every store owes a delivery left open: its moment, one who takes it up, and no late word.
interface UnfinishedContract extends StoreFixture {

    @Test
    default void anOutcomeWithAnOlderFenceIsDropped() {
        Delivery first = ended(nudge(meet(ANNA).id(), MONDAY), State.UNKNOWN);
        Delivery second = reclaimed(first).orElseThrow();

        assertThat(written(rows -> rows.deliveries().sent(first, MESSAGE, LATER))).isFalse();
        assertThat(found(first)).isEqualTo(second);
    }

    @Test
    default void anEndWithAnOlderFenceIsDropped() {
        Delivery first = ended(nudge(meet(ANNA).id(), MONDAY), State.PLANNED);
        Delivery second = reclaimed(first).orElseThrow();

        assertThat(written(rows -> rows.deliveries().end(first, State.FAILED, "late", LATER)))
                .isFalse();
        assertThat(found(first)).isEqualTo(second);
    }

    @Test
    default void aDeliveryClaimedAgainHasTheNextFence() {
        Delivery planned = ended(nudge(meet(ANNA).id(), MONDAY), State.PLANNED);

        assertThat(reclaimed(planned))
                .hasValueSatisfying(again ->
                        assertThat(again)
                                .matches(delivery -> delivery.state() == State.SENDING)
                                .matches(delivery -> delivery.fence() == 2));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"PLANNED", "UNKNOWN", "SENDING"})
    default void whatIsOpenIsClaimedAgain(State state) {
        Delivery open = ended(nudge(meet(ANNA).id(), MONDAY), state);

        assertThat(reclaimed(open)).isEqualTo(Optional.of(found(open)));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"FAILED", "SKIPPED"})
    default void whatHasEndedIsNotClaimedAgain(State state) {
        assertThat(reclaimed(ended(nudge(meet(ANNA).id(), MONDAY), state))).isEmpty();
    }

    @Test
    default void whatWasSentIsNotClaimedAgain() {
        assertThat(reclaimed(sent(nudge(meet(ANNA).id(), MONDAY)))).isEmpty();
    }

    @Test
    default void aClaimWithAnOlderFenceGivesNothing() {
        Delivery first = ended(nudge(meet(ANNA).id(), MONDAY), State.PLANNED);
        Delivery second = reclaimed(first).orElseThrow();

        assertThat(reclaimed(first)).isEmpty();
        assertThat(found(first)).isEqualTo(second);
    }

    @Test
    default void aDeliveryThatChangedSinceItWasSeenIsNotClaimedAgain() {
        Delivery seen = claimed(nudge(meet(ANNA).id(), MONDAY));
        write(rows -> rows.deliveries().end(seen, State.PLANNED, "throttled", LATER));

        assertThat(reclaimed(seen)).isEmpty();
    }

    @Test
    default void ofSixteenWhoClaimAgainAtOnceOneGetsIt() throws Exception {
        Delivery open = claimed(nudge(meet(ANNA).id(), MONDAY));
        Callable<Optional<Delivery>> claim = () -> reclaimed(open);

        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Optional<Delivery>> claims =
                    threads.invokeAll(Collections.nCopies(16, claim)).stream()
                            .map(Future::resultNow)
                            .toList();
            assertThat(claims).filteredOn(Optional::isPresent).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"PLANNED", "UNKNOWN", "SENDING"})
    default void whatIsOpenWaitsForItsMoment(State state) {
        ended(nudge(meet(ANNA).id(), MONDAY), state, LATER);

        assertThat(unfinished(LATER.minusMillis(1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"PLANNED", "UNKNOWN", "SENDING"})
    default void whatIsOpenIsTakenUpAtItsMoment(State state) {
        Delivery open = ended(nudge(meet(ANNA).id(), MONDAY), state, LATER);

        assertThat(unfinished(LATER)).containsExactly(open);
    }

    @Test
    default void theLongestWaitingIsTakenUpFirst() {
        long anna = meet(ANNA).id();
        Delivery unknown = ended(nudge(anna, MONDAY), State.UNKNOWN, LATER);
        Delivery cutOff = claimed(nudge(anna, MONDAY.plusDays(1)));
        Delivery planned = ended(nudge(anna, MONDAY.plusDays(2)), State.PLANNED, NOW);

        assertThat(unfinished(LATER)).containsExactly(planned, unknown, cutOff);
    }

    @Test
    default void whatHasEndedIsNotTakenUp() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        ended(nudge(anna, MONDAY.plusDays(1)), State.FAILED);
        ended(nudge(anna, MONDAY.plusDays(2)), State.SKIPPED);
        write(rows -> rows.deliveries().skip(nudge(anna, MONDAY.plusDays(3)), "outage"));

        assertThat(unfinished(LATER)).isEmpty();
    }

    @Test
    default void aClaimUnderItsLeaseIsLeftAlone() {
        claimed(nudge(meet(ANNA).id(), MONDAY));

        assertThat(unfinished(LATER.minusMillis(1))).isEmpty();
    }

    @Test
    default void noMoreAreTakenUpThanAskedFor() {
        long anna = meet(ANNA).id();
        Delivery first = claimed(nudge(anna, MONDAY));
        claimed(nudge(anna, MONDAY.plusDays(1)));

        assertThat(readAll(rows -> rows.deliveries().unfinished(LATER, 1)))
                .isEqualTo(List.of(first));
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "SENT", mode = EnumSource.Mode.EXCLUDE)
    default void theReasonIsReadBack(State state) {
        assertThat(ended(nudge(meet(ANNA).id(), MONDAY), state).reason()).contains("why");
    }

    @Test
    default void aSkipKeepsItsReason() {
        long anna = meet(ANNA).id();
        write(rows -> rows.deliveries().skip(nudge(anna, MONDAY), "outage"));

        assertThat(readIfAny(rows -> rows.deliveries().on(anna, MONDAY, Kind.NUDGE)))
                .hasValueSatisfying(skipped -> assertThat(skipped.reason()).contains("outage"));
    }

    @Test
    default void whatWasSentHasNoReasonAnyMore() {
        Delivery unknown = ended(nudge(meet(ANNA).id(), MONDAY), State.UNKNOWN);
        write(rows -> rows.deliveries().sent(unknown, MESSAGE, LATER));

        assertThat(found(unknown).reason()).isEmpty();
    }

    @Test
    default void whatIsClaimedAgainHasNoReasonToWaitAnyMore() {
        Delivery unknown = ended(nudge(meet(ANNA).id(), MONDAY), State.UNKNOWN);

        assertThat(reclaimed(unknown))
                .hasValueSatisfying(again -> assertThat(again.reason()).isEmpty());
    }

    private Optional<Delivery> reclaimed(Delivery delivery) {
        return database().write(rows -> rows.deliveries().reclaim(delivery, LATER));
    }

    private List<Delivery> unfinished(Instant now) {
        return readAll(rows -> rows.deliveries().unfinished(now, 10));
    }
}
