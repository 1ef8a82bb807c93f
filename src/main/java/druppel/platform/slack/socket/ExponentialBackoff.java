package druppel.platform.slack.socket;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Pauses that double from one to the next, each shortened at random by up to a half, so that those
/// who were cut off together do not all come back together. Not for several threads.
final class ExponentialBackoff {
    private final Duration shortest;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration whole;

    ExponentialBackoff(Duration shortest, Duration longest, RandomGenerator random) {
        this.shortest = shortest;
        this.longest = longest;
        this.random = random;
        whole = shortest;
    }

    Duration next() {
        Duration pause = whole.dividedBy(2).plusNanos(random.nextLong(whole.toNanos() / 2 + 1));
        Duration doubled = whole.multipliedBy(2);
        whole = doubled.compareTo(longest) < 0 ? doubled : longest;
        return pause;
    }

    /// Begins with the shortest again.
    void reset() {
        whole = shortest;
    }
}
