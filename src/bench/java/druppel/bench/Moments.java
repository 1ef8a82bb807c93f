package druppel.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// A clock that is set to the morning of a workday and goes on from there.
final class Moments implements InstantSource {
    /// Nobody is due before this.
    static final Instant FAR = Instant.parse("2040-01-02T08:00:00Z");

    private static final LocalDate FIRST = LocalDate.parse("2026-11-23");

    private volatile Instant set = FIRST.atTime(8, 0).toInstant(ZoneOffset.UTC);
    private volatile long setAt = System.nanoTime();

    /// Goes to the morning of the so manieth workday.
    LocalDate morning(int day) {
        LocalDate date = FIRST;
        for (int passed = 0; passed < day; passed++) {
            date = next(date);
        }
        set(date.atTime(8, 0).toInstant(ZoneOffset.UTC));
        return date;
    }

    void set(Instant instant) {
        set = instant;
        setAt = System.nanoTime();
    }

    @Override
    public Instant instant() {
        return set.plus(Duration.ofNanos(System.nanoTime() - setAt));
    }

    private static LocalDate next(LocalDate date) {
        LocalDate next = date.plusDays(1);
        return next.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() ? next(next) : next;
    }
}
