package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Which messages are sent after an outage of the bot.
class OutageTest extends DeliveryEngineTest {
    @Test
    void aMissedMorningIsCaughtUpBeforeSix() {
        backAt(MONDAY + "T17:59");

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void aMissedMorningIsSkippedAfterSix() {
        backAt(MONDAY + "T18:00");

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SKIPPED);
    }

    /// A nudge fell due a moment ago and has not been planned yet.
    @Test
    void whoChangesTheirSettingsLosesNoNudgeThatIsDue() {
        testApplication.jumpTo(MONDAY + "T09:00:05");
        testApplication.says(ANNA, "nudge followup 17:00");
        testApplication.says(ANNA, "nudge holidays none");
        testApplication.tick();

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void nothingComesOnTopOfACatchUp() {
        backAt(MONDAY + "T17:00");
        testApplication.windTo(MONDAY + "T23:00");

        assertThat(testApplication.chat.posts()).hasSize(1);
    }

    @Test
    void aSkippedDayIsExcused() {
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.says(ANNA, "done");
        backAt(TUESDAY + "T20:00");
        testApplication.windTo("2026-12-02T09:00");
        testApplication.says(ANNA, "done");

        assertThat(testApplication.habit(ANNA).streak().length()).isEqualTo(2);
    }

    @Test
    void afterAYearAMemberGoesOnInOneStep() {
        testApplication.jumpTo("2027-11-29T20:00");
        testApplication.tick();

        assertThat(testApplication.member(ANNA).due().orElseThrow().date()).isEqualTo(LocalDate.of(2027, 11, 30));
        assertThat(testApplication.chat.posts()).isEmpty();
        assertThat(testApplication.delivery(ANNA, "2026-12-01", MessageKind.NUDGE))
                .isEmpty();
    }

    @Test
    void afterSeveralDaysOneNudgeComes() {
        backAt("2026-12-03T10:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void theDaysBetweenAreSkipped() {
        backAt("2026-12-03T10:00");

        assertThat(states(MONDAY, TUESDAY, "2026-12-02", "2026-12-03"))
                .containsExactly(
                        Delivery.State.SKIPPED, Delivery.State.SKIPPED, Delivery.State.SKIPPED, Delivery.State.SENT);
    }

    @Test
    void skippedDaysDoNotMoveTheProgrammeOn() {
        backAt("2026-12-03T10:00");

        assertThat(testApplication.member(ANNA).programmeProgress().day()).isEqualTo(1);
    }

    @Test
    void aMissedRecapIsNotCaughtUpOnSaturday() {
        testApplication.windTo("2026-12-04T10:00");
        backAt("2026-12-05T10:00");

        assertThat(testApplication.delivery(ANNA, "2026-12-04", MessageKind.RECAP))
                .get()
                .extracting(Delivery::state)
                .isEqualTo(Delivery.State.SKIPPED);
    }

    @Test
    void aClockThatGoesBackAnHourSendsNothingAgain() {
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.jumpTo(MONDAY + "T08:00");
        testApplication.windTo(MONDAY + "T15:00");
        testApplication.tick();

        assertThat(testApplication.chat.posts()).hasSize(1);
    }

    @Test
    void aNewTimeAfterTheClockWentBackBringsNoSecondNudge() {
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.jumpTo(MONDAY + "T08:00");
        testApplication.says(ANNA, "nudge at 8:30");
        testApplication.windTo(MONDAY + "T15:00");

        assertThat(testApplication.chat.posts()).hasSize(1);
    }

    private void backAt(String local) {
        testApplication.jumpTo(local);
        testApplication.tick();
    }
}
