package druppel.domain.calendar;

import druppel.domain.Language;
import java.time.LocalDate;
import java.util.Optional;

/// Holidays of a member: dates without nudges.
@FunctionalInterface
public interface Holidays {
    boolean isHoliday(LocalDate date);

    /// The name of the holiday on a date; empty if it is not a holiday or its name is unknown.
    default Optional<String> name(LocalDate date, Language language) {
        return Optional.empty();
    }

    /// A region without holidays.
    static Holidays none() {
        return date -> false;
    }
}
