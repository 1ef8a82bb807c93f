package druppel.feature.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.app.House;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.DayStatus;
import druppel.message.Button;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A nudge that its member wants later today.
class SnoozeTest extends DeliveryEngineTest {
    @Test
    void itComesBackOnceThatDay() {
        putOffAt("09:10");
        house.windTo(MONDAY + "T12:09");
        assertThat(arrived()).isEqualTo(1);

        house.windTo(MONDAY + "T12:10");
        assertThat(arrived()).isEqualTo(2);
    }

    @Test
    void theDateHasOneNudgeAndTheProgrammeGoesOneDayOn() {
        putOffAt("09:10");
        house.windTo(MONDAY + "T23:00");

        assertThat(house.member(ANNA).programmeProgress().day()).isEqualTo(1);
        assertThat(house.habit(ANNA).days()).hasSize(1);
    }

    @Test
    void whatIsDoneMeanwhileDoesNotComeBack() {
        putOffAt("09:10");
        house.says(ANNA, "done");
        house.windTo(MONDAY + "T23:00");

        assertThat(arrived()).isEqualTo(1);
        assertThat(later().reason()).contains("answered");
        assertThat(house.habit(ANNA).streak().length()).isEqualTo(1);
    }

    @Test
    void aSecondPressMovesNothing() {
        putOffAt("09:10");
        putOffAt("09:40");
        house.windTo(MONDAY + "T15:00");

        assertThat(arrived()).isEqualTo(2);
    }

    @Test
    void theQuestionStillComesAfterAnEarlyReturn() {
        putOffAt("09:10");
        house.windTo(MONDAY + "T23:00");

        assertThat(state(MessageKind.FOLLOW_UP)).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void aLateReturnTakesThePlaceOfTheQuestion() {
        putOffAt("14:00");
        house.windTo(MONDAY + "T23:00");

        assertThat(state(MessageKind.FOLLOW_UP)).isEqualTo(Delivery.State.SKIPPED);
        assertThat(arrived()).isEqualTo(2);
    }

    @Test
    void aReturnThatAnOutageSwallowsExcusesTheDay() {
        putOffAt("14:00");
        house.jumpTo(MONDAY + "T19:00");
        house.tick();
        house.windTo(TUESDAY + "T08:00");

        assertThat(later().reason()).contains("outage");
        assertThat(house.habit(ANNA).days().getFirst().dayStatus()).isEqualTo(DayStatus.EXCUSED);
    }

    @Test
    void aReturnIsCaughtUpBeforeSix() {
        putOffAt("09:10");
        house.jumpTo(MONDAY + "T17:59");
        house.tick();

        assertThat(later().state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void aLostAnswerIsLookedForAndNothingComesTwice() {
        putOffAt("09:10");
        house.chat.losesTheAnswer();
        house.windTo(MONDAY + "T12:10");
        house.tickAfter(GRACE);
        house.tickAfter(GRACE);

        assertThat(arrived()).isEqualTo(2);
        assertThat(later().state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void whoStopsGetsNothingBack() {
        putOffAt("09:10");
        house.says(ANNA, "stop");
        house.windTo(MONDAY + "T23:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void yesterdaysNudgeIsNotPutOff() {
        house.windTo(TUESDAY + "T10:00");
        house.presses(ANNA, "later:" + house.nudge(ANNA, MONDAY).id().value());

        assertThat(house.delivery(ANNA, MONDAY, MessageKind.LATER)).isEmpty();
        assertThat(house.delivery(ANNA, TUESDAY, MessageKind.LATER)).isEmpty();
    }

    @Test
    void nobodyPutsOffTheNudgeOfAnother() {
        house.windTo(MONDAY + "T09:10");
        house.says(BRAM, "start");
        house.presses(BRAM, "later:" + house.nudge(ANNA, MONDAY).id().value());

        assertThat(house.delivery(ANNA, MONDAY, MessageKind.LATER)).isEmpty();
    }

    @Test
    void itComesBackWithTheNudgeThatTookItsPlace() {
        putOffAt("09:10");
        house.presses(ANNA, "another:" + house.nudge(ANNA, MONDAY).id().value());
        house.windTo(MONDAY + "T12:10");

        String nudge = house.nudge(ANNA, MONDAY).nudge().orElseThrow();
        String words =
                House.SHIPPED
                        .catalogue()
                        .nudge(nudge)
                        .orElseThrow()
                        .in(house.member(ANNA).language())
                        .nudge();
        assertThat(house.chat.arrivedFor(ANNA).getLast().card().plainText()).contains(words);
    }

    @Test
    void theHomeOffersItOnce() {
        house.windTo(MONDAY + "T09:10");
        assertThat(home()).contains("Later today");

        putOffAt("09:10");
        assertThat(home()).doesNotContain("Later today");
    }

    private List<String> home() {
        return house.dialogService.home(ANNA).orElseThrow().buttons().stream()
                .map(Button::label)
                .toList();
    }

    @Test
    void nobodyIsSilentWhoPutsOff() {
        for (String day = MONDAY; day.compareTo("2026-12-12") < 0; day = next(day)) {
            house.windTo(day + "T09:10");
            house.delivery(ANNA, day, MessageKind.NUDGE)
                    .ifPresent(nudge -> house.presses(ANNA, "later:" + nudge.id().value()));
        }

        assertThat(house.member(ANNA).engagementLevel().drawnBack()).isFalse();
    }

    private static String next(String day) {
        return LocalDate.parse(day).plusDays(1).toString();
    }

    private void putOffAt(String time) {
        house.windTo(MONDAY + "T" + time);
        house.presses(ANNA, "later:" + house.nudge(ANNA, MONDAY).id().value());
    }

    private Delivery later() {
        return house.delivery(ANNA, MONDAY, MessageKind.LATER).orElseThrow();
    }

    private Delivery.State state(MessageKind messageKind) {
        return house.delivery(ANNA, MONDAY, messageKind).orElseThrow().state();
    }
}
