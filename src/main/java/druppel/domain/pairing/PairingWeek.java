package druppel.domain.pairing;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Week of pairing for people all over the world: pairs are made on Sunday at 10:00 UTC, before the Monday has begun in
/// any time zone.
public final class PairingWeek {
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);
    private static final LocalTime PAIRING = LocalTime.of(10, 0);

    private PairingWeek() {}

    /// The Monday of the current week, or of the one being paired.
    public static LocalDate monday(Instant now) {
        return monday(LocalDate.ofInstant(now, FIRST));
    }

    /// The Monday of the week of a date.
    public static LocalDate monday(LocalDate date) {
        return date.with(previousOrSame(MONDAY));
    }

    /// When the next pairs are made, after this moment.
    public static Instant nextPairing(Instant now) {
        OffsetDateTime here = now.atOffset(ZoneOffset.UTC);
        Instant sunday = pairing(here.toLocalDate().with(nextOrSame(SUNDAY)));
        return sunday.isAfter(now) ? sunday : pairing(here.toLocalDate().with(next(SUNDAY)));
    }

    private static Instant pairing(LocalDate sunday) {
        return sunday.atTime(PAIRING).toInstant(ZoneOffset.UTC);
    }
}
