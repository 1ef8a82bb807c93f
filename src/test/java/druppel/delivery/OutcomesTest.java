package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.chat.SendOutcome;
import druppel.chat.Telemetry;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.testing.SampleMark;
import druppel.testing.TestApplication;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// The state of a delivery after each answer of a platform.
class OutcomesTest extends DeliveryEngineTest {
    @Test
    void whatWasSentIsSent() {
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void theConversationIsKnownOnceSomethingArrived() {
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(testApplication.member(ANNA).conversation()).contains("anna");
    }

    @Test
    void whatIsThrottledWaitsForItsMoment() {
        testApplication.chat.answers(throttledUntil("T09:05"));
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.jumpTo(MONDAY + "T09:04");
        testApplication.tick();

        assertThat(arrived()).isZero();
    }

    @Test
    void whatWasThrottledIsSentAfterThatMomentOnce() {
        testApplication.chat.answers(throttledUntil("T09:05"));
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.jumpTo(MONDAY + "T09:05");
        testApplication.tick();
        testApplication.tickAfter(LEASE);

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whatIsThrottledPastTheWindowIsNotSent() {
        testApplication.chat.answers(throttledUntil("T18:30"));
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.jumpTo(MONDAY + "T18:31");
        testApplication.tick();

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SKIPPED);
    }

    @Test
    void aThrottledQuestionIsDroppedOnceItIsAnswered() {
        testApplication.windTo(MONDAY + "T15:59");
        testApplication.chat.answers(throttledUntil("T16:10"));
        testApplication.windTo(MONDAY + "T16:00");
        testApplication.says(ANNA, "done");
        testApplication.jumpTo(MONDAY + "T16:11");
        testApplication.tick();

        assertThat(testApplication.delivery(ANNA, MONDAY, MessageKind.FOLLOW_UP))
                .get()
                .extracting(Delivery::state)
                .isEqualTo(Delivery.State.SKIPPED);
    }

    @Test
    void aThrottledNudgeIsDroppedInAPause() {
        testApplication.chat.answers(throttledUntil("T09:05"));
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.says(ANNA, "pause 2 weeks");
        testApplication.tickAfter(Duration.ofMinutes(6));

        assertThat(arrived()).isZero();
    }

    @Test
    void aThrottledNudgeIsDroppedForWhoLeft() {
        testApplication.chat.answers(throttledUntil("T09:05"));
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.says(ANNA, "stop");
        testApplication.tickAfter(Duration.ofMinutes(6));

        assertThat(arrived()).isZero();
    }

    @Test
    void whoCannotBeReachedIsPutToRest() {
        unreachable();
        testApplication.windTo("2026-12-04T18:00");

        assertThat(testApplication.chat.posts()).hasSize(1);
    }

    @Test
    void whoIsHeardFromCanBeReachedAgain() {
        unreachable();
        testApplication.says(ANNA, "streak");
        testApplication.windTo(TUESDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoLeftWhileANudgeWasOnItsWayHasLeft() {
        testApplication.chat.answers(throttledUntil("T09:05"));
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.says(ANNA, "stop");
        Delivery open = testApplication.nudge(ANNA, MONDAY);
        Member before = testApplication.member(ANNA).with(Member.Status.JOINED);
        testApplication.chat.answers(new SendOutcome.Unreachable("account_inactive"));
        new DeliverySender(testApplication.store, testApplication.chats(), Telemetry.NONE, testApplication.now::get)
                .send(new DeliveryClaimer.Claimed(
                        before,
                        open,
                        druppel.message.Card.text("late"),
                        SampleMark.of(open.id().value())));

        assertThat(testApplication.member(ANNA).status()).isEqualTo(Member.Status.LEFT);
    }

    @Test
    void whatArrivedIsStillFoundOnceThePlatformAnswersInTheEvening() {
        testApplication.chat.losesTheAnswer();
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.chat.blind(true);
        testApplication.jumpTo(MONDAY + "T18:30");
        testApplication.engine.reconcile();
        testApplication.chat.blind(false);
        testApplication.jumpTo(MONDAY + "T18:31");
        testApplication.engine.reconcile();

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void whatIsRefusedIsNotSentAgain() {
        testApplication.chat.answers(new SendOutcome.Refused("invalid_blocks"));
        testApplication.windTo(MONDAY + "T15:00");
        testApplication.tick();

        assertThat(testApplication.chat.posts()).hasSize(1);
    }

    @Test
    void aRefusedDayIsExcused() {
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.says(ANNA, "done");
        testApplication.chat.answers(new SendOutcome.Refused("invalid_blocks"));
        testApplication.windTo("2026-12-02T09:00");
        testApplication.says(ANNA, "done");

        assertThat(testApplication.habit(ANNA).streak().length()).isEqualTo(2);
    }

    @Test
    void noQuestionFollowsANudgeThatWasRefused() {
        testApplication.chat.answers(new SendOutcome.Refused("invalid_blocks"));
        testApplication.windTo(MONDAY + "T17:00");

        assertThat(arrived()).isZero();
    }

    @Test
    void whatWasFoundAgainIsSent() {
        testApplication.chat.losesTheAnswer();
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.tickAfter(GRACE);

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void whatWasFoundAgainIsNotSentTwice() {
        testApplication.chat.losesTheAnswer();
        testApplication.windTo(MONDAY + "T09:00");
        tickOften();

        assertThat(testApplication.chat.posts()).hasSize(1);
    }

    @Test
    void whatIsUnknownIsLookedForTwiceBeforeItIsSentAgain() {
        lost();
        testApplication.tickAfter(GRACE);
        testApplication.tickAfter(Duration.ofSeconds(5));

        assertThat(testApplication.chat.posts()).hasSize(1);
    }

    @Test
    void whatIsNotFoundTwiceIsSentAgainOnce() {
        lost();
        tickOften();

        assertThat(testApplication.chat.posts()).hasSize(2);
    }

    @Test
    void aLookWithoutAnAnswerIsNoLook() {
        testApplication.chat.losesTheAnswer();
        testApplication.chat.blind(true);
        testApplication.windTo(MONDAY + "T09:00");
        tickOften();

        assertThat(testApplication.chat.posts()).hasSize(1);
    }

    @Test
    void whatIsFoundOnceThePlatformAnswersAgainIsSent() {
        testApplication.chat.losesTheAnswer();
        testApplication.chat.blind(true);
        testApplication.windTo(MONDAY + "T09:00");
        tickOften();
        testApplication.chat.blind(false);
        testApplication.tickAfter(GRACE);

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void whatIsNotFoundIsNotSentAgainAnotherDay() {
        lost();
        testApplication.jumpTo(TUESDAY + "T07:00");
        tickOften();

        assertThat(states(MONDAY)).containsExactly(Delivery.State.FAILED);
    }

    @Test
    void nudgeNowSaysThatItIsOnItsWay() {
        testApplication.chat.answers(throttledUntil("T08:30"));

        assertThat(text(testApplication.says(ANNA, "nudge now"))).contains("on its way");
    }

    @Test
    void nudgeNowSaysWhereItCouldNotBeDelivered() {
        testApplication.chat.answers(new SendOutcome.Refused("invalid_blocks"));

        assertThat(text(testApplication.says(ANNA, "nudge now"))).contains("couldn’t be delivered");
    }

    private static String text(Reply reply) {
        return reply.cards().getFirst().plainText();
    }

    private void lost() {
        testApplication.chat.answers(new SendOutcome.Unknown("timeout"));
        testApplication.windTo(MONDAY + "T09:00");
    }

    private void unreachable() {
        testApplication.chat.answers(new SendOutcome.Unreachable("account_inactive"));
        testApplication.windTo(MONDAY + "T09:00");
    }

    private void tickOften() {
        for (int time = 0; time < 10; time++) {
            testApplication.tickAfter(GRACE);
        }
    }

    private static SendOutcome throttledUntil(String time) {
        Instant until = TestApplication.amsterdam(MONDAY + time);
        return new SendOutcome.Throttled(until);
    }
}
