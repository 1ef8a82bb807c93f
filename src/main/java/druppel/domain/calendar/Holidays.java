package druppel.domain.calendar;

import druppel.domain.Language;
import java.time.LocalDate;
import java.util.Optional;

/// The public holidays of a member's region: days on which nobody is nudged.
@FunctionalInterface
public interface Holidays {
    boolean isHoliday(LocalDate date);

    /// What the holiday of a date is called; empty where it is none, or where nobody knows.
    default Optional<String> name(LocalDate date, Language language) {
        return Optional.empty();
    }

    /// A region without holidays.
    static Holidays none() {
        return date -> false;
    }
}
