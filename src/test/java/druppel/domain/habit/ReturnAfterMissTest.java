package druppel.domain.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who is back after a miss.
class ReturnAfterMissTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void whoMissedTheDayBeforeIsBack() {
        assertThat(ReturnAfterMiss.on(TUESDAY, List.of(new HabitDay(MONDAY, DayStatus.MISSED))))
                .isTrue();
    }

    @Test
    void whoPractisedTheDayBeforeWasNeverAway() {
        assertThat(ReturnAfterMiss.on(TUESDAY, List.of(new HabitDay(MONDAY, DayStatus.PRACTISED))))
                .isFalse();
    }

    @Test
    void whoDidSomethingOnAFreeDaySinceIsBackAlready() {
        List<HabitDay> days = List.of(new HabitDay(MONDAY, DayStatus.MISSED), new HabitDay(TUESDAY, DayStatus.EXCUSED));

        assertThat(ReturnAfterMiss.on(TUESDAY.plusDays(1), days)).isFalse();
    }

    @Test
    void somebodyNewIsNotBack() {
        assertThat(ReturnAfterMiss.on(MONDAY, List.of(new HabitDay(MONDAY, DayStatus.OPEN))))
                .isFalse();
    }
}
