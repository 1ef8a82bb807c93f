package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.app.House;
import druppel.chat.Reply;
import druppel.chat.SendOutcome;
import druppel.chat.Telemetry;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What becomes of a delivery after each answer that a platform may give.
class OutcomesTest extends DeliveryEngineTest {
    @Test
    void whatWasSentIsSent() {
        house.windTo(MONDAY + "T09:00");

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void theConversationIsKnownOnceSomethingArrived() {
        house.windTo(MONDAY + "T09:00");

        assertThat(house.member(ANNA).conversation()).contains("anna");
    }

    @Test
    void whatIsThrottledWaitsForItsMoment() {
        house.chat.answers(throttledUntil("T09:05"));
        house.windTo(MONDAY + "T09:00");
        house.jumpTo(MONDAY + "T09:04");
        house.tick();

        assertThat(arrived()).isZero();
    }

    @Test
    void whatWasThrottledIsSentAfterThatMomentOnce() {
        house.chat.answers(throttledUntil("T09:05"));
        house.windTo(MONDAY + "T09:00");
        house.jumpTo(MONDAY + "T09:05");
        house.tick();
        house.tickAfter(LEASE);

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whatIsThrottledPastTheWindowIsNotSent() {
        house.chat.answers(throttledUntil("T18:30"));
        house.windTo(MONDAY + "T09:00");
        house.jumpTo(MONDAY + "T18:31");
        house.tick();

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SKIPPED);
    }

    @Test
    void aThrottledQuestionIsDroppedOnceItIsAnswered() {
        house.windTo(MONDAY + "T15:59");
        house.chat.answers(throttledUntil("T16:10"));
        house.windTo(MONDAY + "T16:00");
        house.says(ANNA, "done");
        house.jumpTo(MONDAY + "T16:11");
        house.tick();

        assertThat(house.delivery(ANNA, MONDAY, MessageKind.FOLLOW_UP))
                .get()
                .extracting(Delivery::state)
                .isEqualTo(Delivery.State.SKIPPED);
    }

    @Test
    void aThrottledNudgeIsDroppedInAPause() {
        house.chat.answers(throttledUntil("T09:05"));
        house.windTo(MONDAY + "T09:00");
        house.says(ANNA, "pause 2 weeks");
        house.tickAfter(Duration.ofMinutes(6));

        assertThat(arrived()).isZero();
    }

    @Test
    void aThrottledNudgeIsDroppedForWhoLeft() {
        house.chat.answers(throttledUntil("T09:05"));
        house.windTo(MONDAY + "T09:00");
        house.says(ANNA, "stop");
        house.tickAfter(Duration.ofMinutes(6));

        assertThat(arrived()).isZero();
    }

    @Test
    void whoCannotBeReachedIsPutToRest() {
        unreachable();
        house.windTo("2026-12-04T18:00");

        assertThat(house.chat.posts()).hasSize(1);
    }

    @Test
    void whoIsHeardFromCanBeReachedAgain() {
        unreachable();
        house.says(ANNA, "streak");
        house.windTo(TUESDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoLeftWhileANudgeWasOnItsWayHasLeft() {
        house.chat.answers(throttledUntil("T09:05"));
        house.windTo(MONDAY + "T09:00");
        house.says(ANNA, "stop");
        Delivery open = house.nudge(ANNA, MONDAY);
        Member before = house.member(ANNA).with(Member.Status.JOINED);
        house.chat.answers(new SendOutcome.Unreachable("account_inactive"));
        new DeliverySender(house.store, house.chats(), Telemetry.NONE, house.now::get)
                .send(new ClaimedDelivery(before, open, druppel.message.Card.text("late")));

        assertThat(house.member(ANNA).status()).isEqualTo(Member.Status.LEFT);
    }

    @Test
    void whatArrivedIsStillFoundOnceThePlatformAnswersInTheEvening() {
        house.chat.losesTheAnswer();
        house.windTo(MONDAY + "T09:00");
        house.chat.blind(true);
        house.jumpTo(MONDAY + "T18:30");
        house.engine.reconcile();
        house.chat.blind(false);
        house.jumpTo(MONDAY + "T18:31");
        house.engine.reconcile();

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void whatIsRefusedIsNotSentAgain() {
        house.chat.answers(new SendOutcome.Refused("invalid_blocks"));
        house.windTo(MONDAY + "T15:00");
        house.tick();

        assertThat(house.chat.posts()).hasSize(1);
    }

    @Test
    void aRefusedDayIsExcused() {
        house.windTo(MONDAY + "T09:00");
        house.says(ANNA, "done");
        house.chat.answers(new SendOutcome.Refused("invalid_blocks"));
        house.windTo("2026-12-02T09:00");
        house.says(ANNA, "done");

        assertThat(house.habit(ANNA).streak().length()).isEqualTo(2);
    }

    @Test
    void noQuestionFollowsANudgeThatWasRefused() {
        house.chat.answers(new SendOutcome.Refused("invalid_blocks"));
        house.windTo(MONDAY + "T17:00");

        assertThat(arrived()).isZero();
    }

    @Test
    void whatWasFoundAgainIsSent() {
        house.chat.losesTheAnswer();
        house.windTo(MONDAY + "T09:00");
        house.tickAfter(GRACE);

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void whatWasFoundAgainIsNotSentTwice() {
        house.chat.losesTheAnswer();
        house.windTo(MONDAY + "T09:00");
        tickOften();

        assertThat(house.chat.posts()).hasSize(1);
    }

    @Test
    void whatIsUnknownIsLookedForTwiceBeforeItIsSentAgain() {
        lost();
        house.tickAfter(GRACE);
        house.tickAfter(Duration.ofSeconds(5));

        assertThat(house.chat.posts()).hasSize(1);
    }

    @Test
    void whatIsNotFoundTwiceIsSentAgainOnce() {
        lost();
        tickOften();

        assertThat(house.chat.posts()).hasSize(2);
    }

    @Test
    void aLookWithoutAnAnswerIsNoLook() {
        house.chat.losesTheAnswer();
        house.chat.blind(true);
        house.windTo(MONDAY + "T09:00");
        tickOften();

        assertThat(house.chat.posts()).hasSize(1);
    }

    @Test
    void whatIsFoundOnceThePlatformAnswersAgainIsSent() {
        house.chat.losesTheAnswer();
        house.chat.blind(true);
        house.windTo(MONDAY + "T09:00");
        tickOften();
        house.chat.blind(false);
        house.tickAfter(GRACE);

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void whatIsNotFoundIsNotSentAgainAnotherDay() {
        lost();
        house.jumpTo(TUESDAY + "T07:00");
        tickOften();

        assertThat(states(MONDAY)).containsExactly(Delivery.State.FAILED);
    }

    @Test
    void nudgeNowSaysThatItIsOnItsWay() {
        house.chat.answers(throttledUntil("T08:30"));

        assertThat(text(house.says(ANNA, "nudge now"))).contains("on its way");
    }

    @Test
    void nudgeNowSaysWhereItCouldNotBeDelivered() {
        house.chat.answers(new SendOutcome.Refused("invalid_blocks"));

        assertThat(text(house.says(ANNA, "nudge now"))).contains("could not be delivered");
    }

    private static String text(Reply reply) {
        return reply.cards().getFirst().plainText();
    }

    private void lost() {
        house.chat.answers(new SendOutcome.Unknown("timeout"));
        house.windTo(MONDAY + "T09:00");
    }

    private void unreachable() {
        house.chat.answers(new SendOutcome.Unreachable("account_inactive"));
        house.windTo(MONDAY + "T09:00");
    }

    private void tickOften() {
        for (int time = 0; time < 10; time++) {
            house.tickAfter(GRACE);
        }
    }

    private static SendOutcome throttledUntil(String time) {
        Instant until = House.amsterdam(MONDAY + time);
        return new SendOutcome.Throttled(until);
    }
}
