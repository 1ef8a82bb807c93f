package druppel.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/// Grid of the dates of a month by week, from Monday to Sunday, with the dates around it that complete its weeks.
public record MonthGrid(YearMonth month) {
    private static final int DAYS_OF_WEEK = 7;

    /// Whether a date belongs to the month itself.
    public boolean contains(LocalDate date) {
        return YearMonth.from(date).equals(month);
    }

    /// The weeks, seven dates each.
    public List<List<LocalDate>> weeks() {
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(
                        first, monday -> !monday.isAfter(month.atEndOfMonth()), monday -> monday.plusDays(DAYS_OF_WEEK))
                .map(monday -> monday.datesUntil(monday.plusDays(DAYS_OF_WEEK)).toList())
                .toList();
    }
}
