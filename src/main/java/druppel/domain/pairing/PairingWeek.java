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

/// When a week begins for people all over the world: its pairs are made before its Monday has begun
/// anywhere, on Sunday at 10:00 UTC.
public final class PairingWeek {
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);
    private static final LocalTime PAIRING = LocalTime.of(10, 0);

    private PairingWeek() {}

    /// The Monday of the week that has begun, or is being paired.
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
