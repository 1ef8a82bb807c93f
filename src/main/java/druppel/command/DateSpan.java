package druppel.command;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// Range of days, from `first` up to but not including `after`.
record DateSpan(LocalDate first, LocalDate after) {
    static DateSpan day(LocalDate day) {
        return new DateSpan(day, day.plusDays(1));
    }

    static DateSpan month(LocalDate firstDay) {
        return new DateSpan(firstDay, firstDay.plusMonths(1));
    }

    /// A range that has begun: "up to" and "through" it both mean its end.
    static DateSpan running(LocalDate after) {
        return new DateSpan(after, after);
    }

    static DateSpan weekend(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return new DateSpan(monday.minusDays(2), monday);
    }

    static DateSpan nextWeek(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return new DateSpan(monday, monday.plusWeeks(1));
    }

    static DateSpan nextMonth(LocalDate today) {
        return month(today.with(TemporalAdjusters.firstDayOfNextMonth()));
    }

    /// Whether it began before the day and has not ended yet.
    boolean hasBegunBy(LocalDate day) {
        return first.isBefore(day) && day.isBefore(after);
    }
}
