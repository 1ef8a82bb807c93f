package druppel.domain.anonymity;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/// Practised days of a whole workspace, as they may be shown.
///
/// @param days all days in batches
/// @param newest days that the newest batch added
/// @param upTo the last Sunday that the newest batch covers
public record WorkspaceTotals(long days, long newest, LocalDate upTo) {
    private static final LocalTime NOON = LocalTime.NOON;

    /// The last Sunday for which no member, in any time zone, can still log anything.
    ///
    /// A Sunday can be logged until the end of Monday, and Monday ends last twelve hours west of Greenwich: on
    /// Tuesday at noon UTC.
    public static LocalDate closedUpTo(Instant now) {
        LocalDate tuesday =
                LocalDate.ofInstant(now, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY));
        boolean over = !now.isBefore(noon(tuesday));
        return (over ? tuesday : tuesday.minusWeeks(1)).minusDays(2);
    }

    /// When the next week closes, strictly after this moment.
    public static Instant nextClosing(Instant now) {
        return noon(closedUpTo(now).plusDays(9));
    }

    private static Instant noon(LocalDate date) {
        return date.atTime(NOON).toInstant(ZoneOffset.UTC);
    }
}
