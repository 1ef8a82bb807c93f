package druppel.adapter.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/// Whole weeks from a Monday on, the last of them broken off after `today`.
record WeekGrid(int count, LocalDate today) {
    WeekGrid {
        if (count < 1) {
            throw new IllegalArgumentException("At least one week, not " + count);
        }
    }

    LocalDate first() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(count - 1L);
    }

    /// Every day, oldest first.
    Stream<LocalDate> days() {
        return first().datesUntil(today.plusDays(1));
    }

    /// The week a day is in, from 0.
    int column(LocalDate day) {
        return (int) ChronoUnit.WEEKS.between(first(), day);
    }

    /// A weekday's place in its week, Monday is 0.
    static int row(DayOfWeek day) {
        return day.getValue() - 1;
    }
}
