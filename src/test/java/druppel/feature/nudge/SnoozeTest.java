package druppel.feature.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.delivery.DeliveryEngineTest;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.HabitDay;
import druppel.message.Button;
import druppel.testing.TestApplication;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Snooze: the nudge again, later today.
class SnoozeTest extends DeliveryEngineTest {
    @Test
    void itComesBackOnceThatDay() {
        putOffAt("09:10");
        testApplication.windTo(MONDAY + "T12:09");
        assertThat(arrived()).isEqualTo(1);

        testApplication.windTo(MONDAY + "T12:10");
        assertThat(arrived()).isEqualTo(2);
    }

    @Test
    void theDateHasOneNudgeAndTheProgrammeGoesOneDayOn() {
        putOffAt("09:10");
        testApplication.windTo(MONDAY + "T23:00");

        assertThat(testApplication.member(ANNA).programmeProgress().day()).isEqualTo(1);
        assertThat(testApplication.habit(ANNA).days()).hasSize(1);
    }

    @Test
    void whatIsDoneMeanwhileDoesNotComeBack() {
        putOffAt("09:10");
        testApplication.says(ANNA, "done");
        testApplication.windTo(MONDAY + "T23:00");

        assertThat(arrived()).isEqualTo(1);
        assertThat(later().reason()).contains("answered");
        assertThat(testApplication.habit(ANNA).streak().length()).isEqualTo(1);
    }

    @Test
    void aSecondPressMovesNothing() {
        putOffAt("09:10");
        putOffAt("09:40");
        testApplication.windTo(MONDAY + "T15:00");

        assertThat(arrived()).isEqualTo(2);
    }

    @Test
    void theQuestionStillComesAfterAnEarlyReturn() {
        putOffAt("09:10");
        testApplication.windTo(MONDAY + "T23:00");

        assertThat(state(MessageKind.FOLLOW_UP)).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void aLateReturnTakesThePlaceOfTheQuestion() {
        putOffAt("14:00");
        testApplication.windTo(MONDAY + "T23:00");

        assertThat(state(MessageKind.FOLLOW_UP)).isEqualTo(Delivery.State.SKIPPED);
        assertThat(arrived()).isEqualTo(2);
    }

    @Test
    void aReturnThatAnOutageSwallowsExcusesTheDay() {
        putOffAt("14:00");
        testApplication.jumpTo(MONDAY + "T19:00");
        testApplication.tick();
        testApplication.windTo(TUESDAY + "T08:00");

        assertThat(later().reason()).contains("outage");
        assertThat(testApplication.habit(ANNA).days().getFirst().dayStatus()).isEqualTo(HabitDay.Status.EXCUSED);
    }

    @Test
    void aReturnIsCaughtUpBeforeSix() {
        putOffAt("09:10");
        testApplication.jumpTo(MONDAY + "T17:59");
        testApplication.tick();

        assertThat(later().state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void aLostAnswerIsLookedForAndNothingComesTwice() {
        putOffAt("09:10");
        testApplication.chat.losesTheAnswer();
        testApplication.windTo(MONDAY + "T12:10");
        testApplication.tickAfter(GRACE);
        testApplication.tickAfter(GRACE);

        assertThat(arrived()).isEqualTo(2);
        assertThat(later().state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void whoStopsGetsNothingBack() {
        putOffAt("09:10");
        testApplication.says(ANNA, "stop");
        testApplication.windTo(MONDAY + "T23:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void yesterdaysNudgeIsNotPutOff() {
        testApplication.windTo(TUESDAY + "T10:00");
        testApplication.presses(
                ANNA, "later:" + testApplication.nudge(ANNA, MONDAY).id().value());

        assertThat(testApplication.delivery(ANNA, MONDAY, MessageKind.LATER)).isEmpty();
        assertThat(testApplication.delivery(ANNA, TUESDAY, MessageKind.LATER)).isEmpty();
    }

    @Test
    void nobodyPutsOffTheNudgeOfAnother() {
        testApplication.windTo(MONDAY + "T09:10");
        testApplication.says(BRAM, "start");
        testApplication.presses(
                BRAM, "later:" + testApplication.nudge(ANNA, MONDAY).id().value());

        assertThat(testApplication.delivery(ANNA, MONDAY, MessageKind.LATER)).isEmpty();
    }

    @Test
    void itComesBackWithTheNudgeThatTookItsPlace() {
        putOffAt("09:10");
        testApplication.presses(
                ANNA, "another:" + testApplication.nudge(ANNA, MONDAY).id().value());
        testApplication.windTo(MONDAY + "T12:10");

        String nudge = testApplication.nudge(ANNA, MONDAY).nudge().orElseThrow();
        String words = TestApplication.SHIPPED
                .catalogue()
                .nudge(nudge)
                .orElseThrow()
                .in(testApplication.member(ANNA).language())
                .nudge();
        assertThat(testApplication.chat.arrivedFor(ANNA).getLast().card().plainText())
                .contains(words);
    }

    @Test
    void theHomeOffersItOnce() {
        testApplication.windTo(MONDAY + "T09:10");
        assertThat(home()).contains("Later today");

        putOffAt("09:10");
        assertThat(home()).doesNotContain("Later today");
    }

    private List<String> home() {
        return testApplication.dialogService.home(ANNA).orElseThrow().buttons().stream()
                .map(Button::label)
                .toList();
    }

    @Test
    void nobodyIsSilentWhoPutsOff() {
        for (String day = MONDAY; day.compareTo("2026-12-12") < 0; day = next(day)) {
            testApplication.windTo(day + "T09:10");
            testApplication
                    .delivery(ANNA, day, MessageKind.NUDGE)
                    .ifPresent(nudge ->
                            testApplication.presses(ANNA, "later:" + nudge.id().value()));
        }

        assertThat(testApplication.member(ANNA).engagementLevel().reduced()).isFalse();
    }

    private static String next(String day) {
        return LocalDate.parse(day).plusDays(1).toString();
    }

    private void putOffAt(String time) {
        testApplication.windTo(MONDAY + "T" + time);
        testApplication.presses(
                ANNA, "later:" + testApplication.nudge(ANNA, MONDAY).id().value());
    }

    private Delivery later() {
        return testApplication.delivery(ANNA, MONDAY, MessageKind.LATER).orElseThrow();
    }

    private Delivery.State state(MessageKind messageKind) {
        return testApplication.delivery(ANNA, MONDAY, messageKind).orElseThrow().state();
    }
}
