package druppel.core.calendar;

import java.time.LocalDate;

/// The public holidays of a member's region: days on which nobody is nudged.
@FunctionalInterface
public interface Holidays {
    boolean isHoliday(LocalDate date);

    /// A region without holidays.
    static Holidays none() {
        return date -> false;
    }
}
