package druppel.common;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Exponential backoff: each pause is twice as long as the one before, up to a limit.
public record Backoff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 30;

    /// The pause after this many failures in a row, which are at least one.
    public Duration after(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /// The pause, shortened at random, so that clients that failed together do not come back together.
    ///
    /// @param jitter the share by which it is shortened at most, from 0 to 1
    public Duration after(int failures, double jitter, RandomGenerator random) {
        Duration whole = after(failures);
        return whole.minusNanos(random.nextLong((long) (whole.toNanos() * jitter) + 1));
    }
}
