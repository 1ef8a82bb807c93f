package druppel.adapter.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/// Grid of whole weeks starting on Monday; the last one ends with `today`.
record WeekGrid(int count, LocalDate today) {
    WeekGrid {
        if (count < 1) {
            throw new IllegalArgumentException("A grid needs at least one week, not " + count);
        }
    }

    LocalDate first() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(count - 1L);
    }

    /// All days, oldest first.
    Stream<LocalDate> days() {
        return first().datesUntil(today.plusDays(1));
    }

    /// The column of a day's week, counting from 0.
    int column(LocalDate day) {
        return (int) ChronoUnit.WEEKS.between(first(), day);
    }

    /// The row of a weekday; Monday is 0.
    static int row(DayOfWeek day) {
        return day.getValue() - 1;
    }
}
