package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.app.House;
import druppel.chat.PlatformEvent;
import druppel.chat.RateLimit;
import druppel.chat.SendOutcome;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.ProgrammeProgress;
import druppel.domain.member.QuietPeriod;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whoever wants no disturbance is not disturbed by the schedule, and gets it afterwards, once.
class DoNotDisturbFilterTest extends DeliveryEngineTest {
    @Test
    void aNudgeWaitsUntilTheQuietEnds() {
        quietUntil("T10:00");
        house.windTo(MONDAY + "T09:00");
        tickAt("T09:59");

        assertThat(arrived()).isZero();
    }

    @Test
    void itComesWithinAMinuteAfterThatOnce() {
        quietUntil("T10:00");
        house.windTo(MONDAY + "T09:00");
        tickAt("T10:01");
        house.tickAfter(LEASE);

        assertThat(house.chat.posts()).hasSize(1);
        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void whoWantsQuietOnceMoreByThenIsAskedAboutAgain() {
        quietUntil("T10:00");
        house.windTo(MONDAY + "T09:00");
        quietUntil("T11:00");
        tickAt("T10:01");
        assertThat(arrived()).isZero();
        tickAt("T11:01");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void aNudgeWhoseDayIsOverByThenIsSkippedWithTheReason() {
        quietUntil("T18:30");
        house.windTo(MONDAY + "T09:00");

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SKIPPED);
        assertThat(house.nudge(ANNA, MONDAY).reason()).contains("do not disturb");
    }

    @Test
    void suchADayIsExcused() {
        house.windTo(MONDAY + "T09:00");
        house.says(ANNA, "done");
        house.chat.quiet(ANNA, quiet("2026-12-01T08:00", "2026-12-01T19:00"));
        house.windTo("2026-12-02T09:00");
        house.says(ANNA, "done");

        assertThat(house.habit(ANNA).streak().length()).isEqualTo(2);
    }

    @Test
    void theAfternoonsQuestionWaitsToo() {
        house.windTo(MONDAY + "T15:30");
        quietUntil("T16:30");
        house.windTo(MONDAY + "T16:00");
        assertThat(arrived()).isEqualTo(1);
        tickAt("T16:31");

        assertThat(arrived()).isEqualTo(2);
    }

    @Test
    void aQuestionThatWaitedIsDroppedOnceThereIsAReply() {
        house.windTo(MONDAY + "T15:30");
        quietUntil("T16:30");
        house.windTo(MONDAY + "T16:00");
        house.says(ANNA, "done");
        tickAt("T16:31");

        assertThat(house.delivery(ANNA, MONDAY, MessageKind.FOLLOW_UP))
                .get()
                .extracting(Delivery::state)
                .isEqualTo(Delivery.State.SKIPPED);
    }

    @Test
    void whatTheMemberAsksForComesAtOnce() {
        quietUntil("T10:00");
        house.says(ANNA, "nudge now");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whatTheMemberAskedForAndThePlatformPutOffDoesNotWaitLonger() {
        quietUntil("T10:00");
        house.chat.answers(new SendOutcome.Throttled(House.amsterdam(MONDAY + "T08:10")));
        house.says(ANNA, "nudge now");
        tickAt("T08:11");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void aQuietThatIsStillToComeHoldsNothingUp() {
        house.chat.quiet(ANNA, quiet(MONDAY + "T12:00", MONDAY + "T13:00"));
        house.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whereThePlatformDoesNotSayNothingWaits() {
        house.chat.tellsNoQuietUntil(House.amsterdam(MONDAY + "T10:00"));
        quietUntil("T10:00");
        house.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void andItIsNotAskedBeforeItWantsToBe() {
        house.chat.tellsNoQuietUntil(House.amsterdam(MONDAY + "T16:01"));
        house.windTo(MONDAY + "T16:00");

        assertThat(house.chat.questions()).hasSize(1);
    }

    @Test
    void itIsAskedOnceAboutAllWhoAreDue() {
        join(30);
        house.windTo(MONDAY + "T09:00");

        assertThat(house.chat.questions()).hasSize(1);
    }

    @Test
    void whoIsNextIsAskedAboutAlong() {
        house.chat.takesAtMost(new RateLimit(60, 6, 60, 10));
        join(30);
        house.windTo(MONDAY + "T09:02");
        for (int second = 0; second < 30; second++) {
            house.tickAfter(Duration.ofSeconds(1));
        }

        assertThat(house.chat.arrived()).hasSize(31);
        assertThat(house.chat.questions()).hasSize(1);
    }

    @Test
    void oneWhoWantsQuietHoldsUpNobodyElse() {
        join(30);
        quietUntil("T10:00");
        house.windTo(MONDAY + "T09:00");

        assertThat(house.chat.arrived()).hasSize(30);
    }

    @Test
    void whoMayBeDisturbedEarlierGetsItThen() {
        quietUntil("T12:00");
        house.windTo(MONDAY + "T09:00");
        house.jumpTo(MONDAY + "T09:30");
        house.platformEventService.heed(new PlatformEvent.Quieted(ANNA, Optional.empty()));
        house.tick();

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whoBeginsAQuietIsLeftInPeace() {
        house.platformEventService.heed(
                new PlatformEvent.Quieted(ANNA, Optional.of(quiet(MONDAY + "T08:00", MONDAY + "T09:30"))));
        house.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isZero();
        assertThat(house.chat.questions()).isEmpty();
    }

    @Test
    void anInvitationWaitsTooAndIsNotLost() {
        house.jumpTo(MONDAY + "T09:30");
        house.chat.quiet(BRAM, quiet(MONDAY + "T09:00", TUESDAY + "T10:00"));
        house.store.write(rows -> {
            ProgrammeProgress programmeProgress = ProgrammeProgress.begin(house.library.newcomers());
            MemberSettings settings = house.member(ANNA).settings();
            Member bram = rows.members().meet(BRAM, settings, programmeProgress, house.now.get());
            rows.deliveries().plan(List.of(OffScheduleWindow.plan(bram, house.now.get())));
            return bram;
        });
        house.tick();
        assertThat(house.chat.arrivedFor(BRAM)).isEmpty();
        house.jumpTo(TUESDAY + "T10:01");
        house.tick();

        assertThat(house.chat.arrivedFor(BRAM)).hasSize(1);
    }

    @Test
    void aFaultInTheLookHoldsNothingUp() {
        house.chat.breaksWhenAskedForQuiet();
        house.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    private void tickAt(String time) {
        house.jumpTo(MONDAY + time);
        house.tick();
    }

    private void quietUntil(String time) {
        house.chat.quiet(ANNA, quiet(MONDAY + "T07:00", MONDAY + time));
    }

    private static QuietPeriod quiet(String from, String until) {
        return new QuietPeriod(House.amsterdam(from), House.amsterdam(until));
    }

    private void join(int people) {
        IntStream.range(0, people)
                .forEach(number -> house.says(House.person("p" + number), "start"));
    }
}
