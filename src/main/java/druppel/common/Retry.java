package druppel.common;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Retry policy: repeats an attempt after pauses, which come from a `Backoff` or from what a server asks for.
///
/// @param retries attempts after the first one at most
/// @param limit all pauses together at most
public record Retry(int retries, Duration limit, Sleeper sleeper) {
    /// One retry after a minute at most.
    public static final Retry ONCE = new Retry(1, Duration.ofMinutes(1), Sleeper.ASLEEP);

    /// Tells results that are final from those that ask for another attempt.
    @FunctionalInterface
    public interface Pause<T> {
        /// The pause before the next attempt; empty if the result is final.
        ///
        /// @param failures attempts so far
        Optional<Duration> after(T result, int failures);
    }

    /// Runs attempts until a result is final, a limit is reached or the thread is interrupted; gives the last result.
    public <T> T run(Supplier<T> attempt, Pause<T> pause) {
        T result = attempt.get();
        Duration left = limit;
        for (int failures = 1; failures <= retries; failures++) {
            Optional<Duration> wait = pause.after(result, failures);
            if (wait.isEmpty() || wait.get().compareTo(left) > 0) {
                return result;
            }
            left = left.minus(wait.get());
            sleeper.pause(wait.get());
            if (Thread.currentThread().isInterrupted()) {
                return result;
            }
            result = attempt.get();
        }
        return result;
    }
}
