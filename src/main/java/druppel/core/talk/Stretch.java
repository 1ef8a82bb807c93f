package druppel.core.talk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// A day or a row of days, from `first` up to but not including `after`.
record Stretch(LocalDate first, LocalDate after) {
    static Stretch day(LocalDate day) {
        return new Stretch(day, day.plusDays(1));
    }

    static Stretch month(LocalDate firstDay) {
        return new Stretch(firstDay, firstDay.plusMonths(1));
    }

    /// A stretch that has begun: up to it and through it both end when it does.
    static Stretch running(LocalDate after) {
        return new Stretch(after, after);
    }

    static Stretch weekend(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return new Stretch(monday.minusDays(2), monday);
    }

    static Stretch nextWeek(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return new Stretch(monday, monday.plusWeeks(1));
    }

    static Stretch nextMonth(LocalDate today) {
        return month(today.with(TemporalAdjusters.firstDayOfNextMonth()));
    }

    /// Whether it has begun before the day and not ended yet.
    boolean hasBegunBy(LocalDate day) {
        return first.isBefore(day) && day.isBefore(after);
    }
}
