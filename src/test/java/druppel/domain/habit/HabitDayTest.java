package druppel.domain.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Recognition of members who return after a missed day.
class HabitDayTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void whoMissedTheDayBeforeIsBack() {
        assertThat(HabitDay.missedBefore(TUESDAY, List.of(new HabitDay(MONDAY, HabitDay.Status.MISSED))))
                .isTrue();
    }

    @Test
    void whoPractisedTheDayBeforeWasNeverAway() {
        assertThat(HabitDay.missedBefore(TUESDAY, List.of(new HabitDay(MONDAY, HabitDay.Status.PRACTISED))))
                .isFalse();
    }

    @Test
    void whoDidSomethingOnAFreeDaySinceIsBackAlready() {
        List<HabitDay> days =
                List.of(new HabitDay(MONDAY, HabitDay.Status.MISSED), new HabitDay(TUESDAY, HabitDay.Status.EXCUSED));

        assertThat(HabitDay.missedBefore(TUESDAY.plusDays(1), days)).isFalse();
    }

    @Test
    void somebodyNewIsNotBack() {
        assertThat(HabitDay.missedBefore(MONDAY, List.of(new HabitDay(MONDAY, HabitDay.Status.OPEN))))
                .isFalse();
    }
}
