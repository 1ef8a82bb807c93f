package druppel.platform.slack.socket;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Exponential backoff with jitter: each pause doubles and is shortened at random by up to half, so that
/// clients that lost their connection together do not reconnect together. Not thread-safe.
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

    /// Starts again with the shortest pause.
    void reset() {
        whole = shortest;
    }
}
