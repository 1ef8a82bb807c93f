package druppel.domain.calendar;

import java.time.LocalDate;

/// Day off that a company gives to everybody: a date, or some in a row, with a name.
///
/// @param last the last date off, the same as the first for a single one
/// @param name what it is called, in the company's own language
public record CompanyDayOff(LocalDate first, LocalDate last, String name) {
    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_DAYS = 92;

    public CompanyDayOff {
        if (last.isBefore(first) || first.plusDays(LONGEST_DAYS).minusDays(1).isBefore(last)) {
            throw new IllegalArgumentException(
                    "a day off lasts from 1 to " + LONGEST_DAYS + " days, not from " + first + " to " + last);
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a day off has a name of one line, of at most " + LONGEST_NAME + " characters");
        }
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    public boolean overlaps(CompanyDayOff other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /// Its dates as a span, whose end is the first working day again.
    public Pause days() {
        return new Pause(first, last.plusDays(1));
    }
}
