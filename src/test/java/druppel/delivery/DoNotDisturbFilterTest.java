package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Chat.RateLimit;
import druppel.chat.PlatformEvent;
import druppel.chat.SendOutcome;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.QuietPeriod;
import druppel.testing.TestApplication;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A member in do-not-disturb gets no scheduled message until it ends, and then gets it once.
class DoNotDisturbFilterTest extends DeliveryEngineTest {
    @Test
    void aNudgeWaitsUntilTheQuietEnds() {
        quietUntil("T10:00");
        testApplication.windTo(MONDAY + "T09:00");
        tickAt("T09:59");

        assertThat(arrived()).isZero();
    }

    @Test
    void itComesWithinAMinuteAfterThatOnce() {
        quietUntil("T10:00");
        testApplication.windTo(MONDAY + "T09:00");
        tickAt("T10:01");
        testApplication.tickAfter(LEASE);

        assertThat(testApplication.chat.posts()).hasSize(1);
        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void whoWantsQuietOnceMoreByThenIsAskedAboutAgain() {
        quietUntil("T10:00");
        testApplication.windTo(MONDAY + "T09:00");
        quietUntil("T11:00");
        tickAt("T10:01");
        assertThat(arrived()).isZero();
        tickAt("T11:01");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void aNudgeWhoseDayIsOverByThenIsSkippedWithTheReason() {
        quietUntil("T18:30");
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SKIPPED);
        assertThat(testApplication.nudge(ANNA, MONDAY).reason()).contains("do not disturb");
    }

    @Test
    void suchADayIsExcused() {
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.says(ANNA, "done");
        testApplication.chat.quiet(ANNA, quiet("2026-12-01T08:00", "2026-12-01T19:00"));
        testApplication.windTo("2026-12-02T09:00");
        testApplication.says(ANNA, "done");

        assertThat(testApplication.habit(ANNA).streak().length()).isEqualTo(2);
    }

    @Test
    void theAfternoonsQuestionWaitsToo() {
        testApplication.windTo(MONDAY + "T15:30");
        quietUntil("T16:30");
        testApplication.windTo(MONDAY + "T16:00");
        assertThat(arrived()).isEqualTo(1);
        tickAt("T16:31");

        assertThat(arrived()).isEqualTo(2);
    }

    @Test
    void aQuestionThatWaitedIsDroppedOnceThereIsAReply() {
        testApplication.windTo(MONDAY + "T15:30");
        quietUntil("T16:30");
        testApplication.windTo(MONDAY + "T16:00");
        testApplication.says(ANNA, "done");
        tickAt("T16:31");

        assertThat(testApplication.delivery(ANNA, MONDAY, MessageKind.FOLLOW_UP))
                .get()
                .extracting(Delivery::state)
                .isEqualTo(Delivery.State.SKIPPED);
    }

    @Test
    void whatTheMemberAsksForComesAtOnce() {
        quietUntil("T10:00");
        testApplication.says(ANNA, "nudge now");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whatTheMemberAskedForAndThePlatformPutOffDoesNotWaitLonger() {
        quietUntil("T10:00");
        testApplication.chat.answers(new SendOutcome.Throttled(TestApplication.amsterdam(MONDAY + "T08:10")));
        testApplication.says(ANNA, "nudge now");
        tickAt("T08:11");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void aQuietThatIsStillToComeHoldsNothingUp() {
        testApplication.chat.quiet(ANNA, quiet(MONDAY + "T12:00", MONDAY + "T13:00"));
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whereThePlatformDoesNotSayNothingWaits() {
        testApplication.chat.tellsNoQuietUntil(TestApplication.amsterdam(MONDAY + "T10:00"));
        quietUntil("T10:00");
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void andItIsNotAskedBeforeItWantsToBe() {
        testApplication.chat.tellsNoQuietUntil(TestApplication.amsterdam(MONDAY + "T16:01"));
        testApplication.windTo(MONDAY + "T16:00");

        assertThat(testApplication.chat.questions()).hasSize(1);
    }

    @Test
    void itIsAskedOnceAboutAllWhoAreDue() {
        join(30);
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(testApplication.chat.questions()).hasSize(1);
    }

    @Test
    void whoIsNextIsAskedAboutAlong() {
        testApplication.chat.takesAtMost(new RateLimit(60, 6, 60, 10));
        join(30);
        testApplication.windTo(MONDAY + "T09:02");
        for (int second = 0; second < 30; second++) {
            testApplication.tickAfter(Duration.ofSeconds(1));
        }

        assertThat(testApplication.chat.arrived()).hasSize(31);
        assertThat(testApplication.chat.questions()).hasSize(1);
    }

    @Test
    void oneWhoWantsQuietHoldsUpNobodyElse() {
        join(30);
        quietUntil("T10:00");
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(testApplication.chat.arrived()).hasSize(30);
    }

    @Test
    void whoMayBeDisturbedEarlierGetsItThen() {
        quietUntil("T12:00");
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.jumpTo(MONDAY + "T09:30");
        testApplication.platformEventService.handle(new PlatformEvent.DoNotDisturbChanged(ANNA, Optional.empty()));
        testApplication.tick();

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoBeginsAQuietIsLeftInPeace() {
        testApplication.platformEventService.handle(
                new PlatformEvent.DoNotDisturbChanged(ANNA, Optional.of(quiet(MONDAY + "T08:00", MONDAY + "T09:30"))));
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isZero();
        assertThat(testApplication.chat.questions()).isEmpty();
    }

    @Test
    void anInvitationWaitsTooAndIsNotLost() {
        testApplication.jumpTo(MONDAY + "T09:30");
        testApplication.chat.quiet(BRAM, quiet(MONDAY + "T09:00", TUESDAY + "T10:00"));
        testApplication.store.write(rows -> {
            Member.Progress programmeProgress = Member.Progress.begin(testApplication.library.newcomersProgramme());
            MemberSettings settings = testApplication.member(ANNA).settings();
            Member bram = rows.members().findOrAdd(BRAM, settings, programmeProgress, testApplication.now.get());
            rows.deliveryQueue().plan(List.of(OffScheduleWindow.plan(bram, testApplication.now.get())));
            return bram;
        });
        testApplication.tick();
        assertThat(testApplication.chat.arrivedFor(BRAM)).isEmpty();
        testApplication.jumpTo(TUESDAY + "T10:01");
        testApplication.tick();

        assertThat(testApplication.chat.arrivedFor(BRAM)).hasSize(1);
    }

    @Test
    void aFaultInTheLookHoldsNothingUp() {
        testApplication.chat.breaksWhenAskedForQuiet();
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    private void tickAt(String time) {
        testApplication.jumpTo(MONDAY + time);
        testApplication.tick();
    }

    private void quietUntil(String time) {
        testApplication.chat.quiet(ANNA, quiet(MONDAY + "T07:00", MONDAY + time));
    }

    private static QuietPeriod quiet(String from, String until) {
        return new QuietPeriod(TestApplication.amsterdam(from), TestApplication.amsterdam(until));
    }

    private void join(int people) {
        IntStream.range(0, people)
                .forEach(number -> testApplication.says(TestApplication.person("p" + number), "start"));
    }
}
