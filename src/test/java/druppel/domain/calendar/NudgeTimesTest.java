package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NudgeTimesTest {
    private static final NudgeTimes STANDARD = NudgeTimes.standard();

    @Test
    void theStandardRhythmIsMondayToFridayAtNineWithAFollowUpAtFour() {
        assertThat(STANDARD)
                .isEqualTo(new NudgeTimes(
                        Set.of(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY),
                        LocalTime.of(9, 0),
                        Optional.of(LocalTime.of(16, 0))));
    }

    @Test
    void aFridayIsScheduled() {
        assertThat(STANDARD.scheduled(LocalDate.of(2026, 11, 27))).isTrue();
    }

    @Test
    void aSaturdayIsNotScheduled() {
        assertThat(STANDARD.scheduled(LocalDate.of(2026, 11, 28))).isFalse();
    }

    @Test
    void daysReadFromMondayOn() {
        assertThat(STANDARD.on(Set.of(DayOfWeek.THURSDAY, DayOfWeek.MONDAY)).days())
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
    }

    @Test
    void aRhythmWithoutDaysIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.on(Set.of()))
                .withMessage("Nudge times need at least one weekday.");
    }

    @Test
    void aFollowUpThatIsWishedForBeforeTheNudgeComesThreeHoursAfterIt() {
        assertThat(STANDARD.followingUp(time("08:00")).followUp()).isEqualTo(time("12:00"));
    }

    @Test
    void aFollowUpThatIsWishedForWithTheNudgeComesThreeHoursAfterIt() {
        assertThat(STANDARD.followingUp(time("09:00")).followUp()).isEqualTo(time("12:00"));
    }

    @Test
    void aNudgeThatIsMovedBackRestoresTheWishedFollowUp() {
        NudgeTimes evening = STANDARD.at(LocalTime.of(20, 30));

        assertThat(evening.followUp()).isEqualTo(time("23:30"));
        assertThat(evening.at(LocalTime.of(22, 0)).at(LocalTime.of(9, 0))).isEqualTo(STANDARD);
    }

    @Test
    void aTimeWithSecondsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.at(LocalTime.of(8, 30, 15)))
                .withMessage("Nudge times are whole minutes, not 08:30:15.");
    }

    @Test
    void aNudgeMovedBeforeTheFollowUpKeepsIt() {
        assertThat(STANDARD.at(LocalTime.of(15, 59)).followUp()).isEqualTo(time("16:00"));
    }

    @Test
    void aNudgeMovedToTheFollowUpPushesItThreeHoursOn() {
        assertThat(STANDARD.at(LocalTime.of(16, 0)).followUp()).isEqualTo(time("19:00"));
    }

    @Test
    void aNudgeMovedTooLateForAFollowUpSwitchesItOff() {
        assertThat(STANDARD.at(LocalTime.of(21, 0)).followUp()).isEmpty();
    }

    @Test
    void aFollowUpThatIsOffStaysOff() {
        assertThat(STANDARD.followingUp(Optional.empty())
                        .at(LocalTime.of(17, 0))
                        .followUp())
                .isEmpty();
    }

    private static Optional<LocalTime> time(String text) {
        return Optional.of(LocalTime.parse(text));
    }
}
