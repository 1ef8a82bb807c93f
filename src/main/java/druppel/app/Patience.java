package druppel.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Tries once more after the pause that a platform asks for, a minute at most; only what certainly
/// did not arrive is tried again.
public record Patience(InstantSource clock, Waiting waiting) {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    public Outcome trying(Supplier<Outcome> attempt) {
        Outcome first = attempt.get();
        return first instanceof Outcome.Throttled(Instant until) && waited(until)
                ? attempt.get()
                : first;
    }

    private boolean waited(Instant until) {
        Duration pause = Duration.between(clock.instant(), until);
        if (pause.compareTo(LONGEST_WAIT) > 0) {
            return false;
        }
        waiting.pause(pause);
        return !Thread.currentThread().isInterrupted();
    }
}
