package druppel.command;

import druppel.domain.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;

/// Range of days, from `first` up to but not including `after`; of no length for a moment such as *the end of January*.
record DateSpan(LocalDate first, LocalDate after) {
    static DateSpan day(LocalDate day) {
        return new DateSpan(day, day.plusDays(1));
    }

    static DateSpan month(LocalDate firstDay) {
        return new DateSpan(firstDay, firstDay.plusMonths(1));
    }

    static DateSpan year(int year) {
        return new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /// The moment at which a day begins.
    static DateSpan moment(LocalDate day) {
        return new DateSpan(day, day);
    }

    /// The week of a day, from Monday to Sunday.
    static DateSpan week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DateSpan(monday, monday.plusWeeks(1));
    }

    /// The Saturday and Sunday of the week of a day.
    static DateSpan weekend(LocalDate day) {
        LocalDate after = week(day).after();
        return new DateSpan(after.minusDays(2), after);
    }

    boolean isMoment() {
        return first.equals(after);
    }

    boolean isDay() {
        return first.plusDays(1).equals(after);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && day.isBefore(after);
    }

    /// The days from `earliest` on.
    DateSpan notBefore(LocalDate earliest) {
        return first.isBefore(earliest) ? new DateSpan(earliest, after) : this;
    }

    /// The command that pauses on these days and means them on any day that it is sent.
    String pause(Language language) {
        DateTimeFormatter date = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
        return Keyword.PAUSE.written(language)
                + language.choose(" from ", " van ")
                + date.format(first)
                + language.choose(" until ", " tot ")
                + date.format(after);
    }
}
