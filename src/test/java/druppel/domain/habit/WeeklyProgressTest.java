package druppel.domain.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeeklyProgressTest {
    @Test
    void theFirstWeekHasNothingBeforeIt() {
        assertThat(of("", "PPMPO")).isEqualTo(progress(new PractisedDays(5, 3, 0), "PPMPO", Optional.empty()));
    }

    @Test
    void aWeekIsComparedWithTheOneBefore() {
        assertThat(of("PPMMPXE", "PPPPP").before().flatMap(WeeklyProgress.Before::lastWeek))
                .contains(new PractisedDays(5, 3, 1));
    }

    @Test
    void theStreakBeforeIsTheOneAtTheEndOfTheWeekBefore() {
        assertThat(of("PPPPPEE", "PPP").before().map(WeeklyProgress.Before::streak))
                .contains(Streak.of(HabitDays.of("PPPPP")));
    }

    @Test
    void aWeekOffIsNotComparedWith() {
        assertThat(of("EEEEEEE", "PPP").before().flatMap(WeeklyProgress.Before::lastWeek))
                .isEmpty();
    }

    private static WeeklyProgress progress(PractisedDays week, String letters, Optional<WeeklyProgress.Before> before) {
        return new WeeklyProgress(week, Streak.of(HabitDays.of(letters)), Regularity.of(HabitDays.of(letters)), before);
    }

    /// The progress in a week, after another one of seven days if there is any.
    private static WeeklyProgress of(String before, String week) {
        return WeeklyProgress.of(
                HabitDays.of(before + week),
                HabitDays.date(before.length()),
                HabitDays.date(before.length() + week.length()));
    }
}
