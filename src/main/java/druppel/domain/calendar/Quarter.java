package druppel.domain.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Quarter of a calendar year, written as in *2026-Q4*.
///
/// @param number from 1 to 4
public record Quarter(int year, int number) {
    private static final int MONTHS = 3;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-q([1-4])");
    private static final Pattern SPOKEN = Pattern.compile("[qk]([1-4]) (\\d{4})");

    public Quarter {
        if (number < 1 || number > 4 || year < 1 || year > 9999) {
            throw new DateTimeException("There is no quarter " + number + " of " + year);
        }
    }

    public static Quarter of(LocalDate date) {
        return new Quarter(date.getYear(), date.get(IsoFields.QUARTER_OF_YEAR));
    }

    /// The latest quarter that ends in the week of this date, or before.
    public static Quarter closedInWeekOf(LocalDate date) {
        LocalDate monday = date.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return of(of(monday).first().minusDays(1));
    }

    /// Parses a quarter, as written in lower case (*2026-q4*) or as people type it (*q4 2026*).
    public static Optional<Quarter> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (written.matches()) {
            return of(written.group(1), written.group(2));
        }
        Matcher spoken = SPOKEN.matcher(text);
        return spoken.matches() ? of(spoken.group(2), spoken.group(1)) : Optional.empty();
    }

    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public LocalDate last() {
        return first().plusMonths(MONTHS).minusDays(1);
    }

    /// The quarter in its standard form: *2026-Q4*.
    public String id() {
        return "%04d-Q%d".formatted(year, number);
    }

    private static Optional<Quarter> of(String year, String number) {
        return Optional.of(Integer.parseInt(year))
                .filter(any -> any > 0)
                .map(any -> new Quarter(any, Integer.parseInt(number)));
    }
}
