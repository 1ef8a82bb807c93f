package druppel.domain.library;

import java.time.LocalDate;
import java.time.MonthDay;

/// Part of each year, from one day until another, both included; it may go past the end of the year.
public record Season(MonthDay from, MonthDay until) {

    public boolean includes(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        boolean begun = !day.isBefore(from);
        boolean going = !day.isAfter(until);
        return from.isAfter(until) ? begun || going : begun && going;
    }
}
