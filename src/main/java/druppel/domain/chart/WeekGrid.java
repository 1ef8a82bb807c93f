package druppel.domain.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/// Grid of whole weeks starting on Monday; the last one ends with `today`.
public record WeekGrid(int count, LocalDate today) {
    private static final int WEEKS_OF_A_YEAR = 53;

    public WeekGrid {
        if (count < 1) {
            throw new IllegalArgumentException("A grid needs at least one week, not " + count);
        }
    }

    /// The year that ends with `today`.
    public static WeekGrid year(LocalDate today) {
        return new WeekGrid(WEEKS_OF_A_YEAR, today);
    }

    /// The first day, a Monday.
    public LocalDate first() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(count - 1L);
    }

    /// All days, oldest first.
    public Stream<LocalDate> days() {
        return first().datesUntil(today.plusDays(1));
    }

    /// The column of a day's week, counting from 0.
    public int column(LocalDate day) {
        return (int) ChronoUnit.WEEKS.between(first(), day);
    }

    /// The row of a weekday; Monday is 0.
    public static int row(DayOfWeek day) {
        return day.getValue() - 1;
    }
}
