package druppel.chat;

import druppel.common.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Retry policy: retries once after the pause that the platform asks for, a minute at most, and only if the
/// first attempt certainly failed.
public record RetryOnce(InstantSource clock, Sleeper sleeper) {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    public SendOutcome trying(Supplier<SendOutcome> attempt) {
        SendOutcome first = attempt.get();
        return first instanceof SendOutcome.Throttled(Instant until) && waited(until) ? attempt.get() : first;
    }

    private boolean waited(Instant until) {
        Duration pause = Duration.between(clock.instant(), until);
        if (pause.compareTo(LONGEST_WAIT) > 0) {
            return false;
        }
        sleeper.pause(pause);
        return !Thread.currentThread().isInterrupted();
    }
}
