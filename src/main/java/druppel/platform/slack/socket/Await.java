package druppel.platform.slack.socket;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for what others do, for a while.
final class Await {
    private Await() {}

    /// Whether it was done well in that time; an interruption ends the waiting.
    static boolean until(CompletableFuture<?> done, Duration most) {
        try {
            done.get(most.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException | TimeoutException failure) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
