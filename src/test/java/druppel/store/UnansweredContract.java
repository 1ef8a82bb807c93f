package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.Delivery.State;
import druppel.domain.member.Workspace;
import druppel.persistence.delivery.DeliveryQueueRepository.Arrival;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every store owes a delivery whose answer did not come: that it is looked into in its turn.
interface UnansweredContract extends StoreFixture {

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"UNKNOWN", "SENDING"})
    default void whatHasNoAnswerWaitsForItsMoment(State state) {
        ended(nudge(meet(ANNA).id(), MONDAY), state, LATER);

        assertThat(unanswered(LATER.minusMillis(1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"UNKNOWN", "SENDING"})
    default void whatHasNoAnswerIsLookedIntoAtItsMoment(State state) {
        Delivery open = ended(nudge(meet(ANNA).id(), MONDAY), state, LATER);

        assertThat(unanswered(LATER)).containsExactly(open);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"PLANNED", "FAILED", "SKIPPED"})
    default void whatHasItsAnswerIsNotLookedInto(State state) {
        ended(nudge(meet(ANNA).id(), MONDAY), state, NOW);

        assertThat(unanswered(LATER)).isEmpty();
    }

    @Test
    default void whatWasSentIsNotLookedInto() {
        sent(nudge(meet(ANNA).id(), MONDAY));

        assertThat(unanswered(LATER.plusSeconds(60))).isEmpty();
    }

    @Test
    default void whatIsUnderItsLeaseIsLeftAlone() {
        claimed(nudge(meet(ANNA).id(), MONDAY));

        assertThat(unanswered(LATER.minusMillis(1))).isEmpty();
    }

    @Test
    default void theLongestWithoutAnAnswerComesFirst() {
        long anna = meet(ANNA).id();
        Delivery second = ended(nudge(anna, MONDAY), State.UNKNOWN, LATER);
        Delivery first = ended(nudge(anna, MONDAY.plusDays(1)), State.UNKNOWN, NOW);

        assertThat(unanswered(LATER)).containsExactly(first, second);
    }

    @Test
    default void aWorkspaceInTroubleTakesNobodysTurn() {
        long anna = meet(ANNA).id();
        Delivery oldest = ended(nudge(anna, MONDAY), State.UNKNOWN, NOW);
        ended(nudge(anna, MONDAY.plusDays(1)), State.UNKNOWN, NOW);
        Delivery other = ended(nudge(meet(BRAM).id(), MONDAY), State.UNKNOWN, LATER);

        assertThat(readAll(rows -> rows.deliveryQueue().toReconcile("here", LATER, 1)))
                .containsExactly(oldest, other);
    }

    @Test
    default void whatSomebodyElseSendsSomebodyElseLooksFor() {
        ended(nudge(meet(BRAM).id(), MONDAY), State.UNKNOWN, NOW);
        hold(BRAM.at(), "elsewhere");

        assertThat(unanswered(LATER)).isEmpty();
    }

    @Test
    default void onceTheirTimeIsUpItIsAnybodysToLookFor() {
        Delivery open = ended(nudge(meet(BRAM).id(), MONDAY), State.UNKNOWN, NOW);
        hold(BRAM.at(), "elsewhere");

        assertThat(unanswered(LATER.plusSeconds(1))).containsExactly(open);
    }

    @Test
    default void whatIsLookedForAndFoundIsSent() {
        Delivery unknown = ended(nudge(meet(ANNA).id(), MONDAY), State.UNKNOWN);
        write(rows -> rows.deliveryQueue().recordSent(List.of(new Arrival(unknown, MESSAGE, LATER))));

        assertThat(unanswered(LATER)).isEmpty();
        assertThat(found(unknown).reason()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "SENT", mode = EnumSource.Mode.EXCLUDE)
    default void theReasonIsReadBack(State state) {
        assertThat(ended(nudge(meet(ANNA).id(), MONDAY), state).reason()).contains("why");
    }

    @Test
    default void aSkipKeepsItsReason() {
        long anna = meet(ANNA).id();
        write(rows -> rows.deliveryQueue().skip(nudge(anna, MONDAY), "outage"));

        assertThat(readIfAny(rows -> rows.deliveries().on(anna, MONDAY, MessageKind.NUDGE)))
                .hasValueSatisfying(skipped -> assertThat(skipped.reason()).contains("outage"));
    }

    private void hold(Workspace workspace, String sender) {
        write(rows -> rows.workspaces().acquireSender(workspace, sender, NOW, LATER.plusMillis(1)));
    }

    private List<Delivery> unanswered(Instant now) {
        return readAll(rows -> rows.deliveryQueue().toReconcile("here", now, 10));
    }
}
