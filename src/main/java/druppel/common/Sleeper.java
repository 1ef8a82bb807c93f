package druppel.common;

import java.time.Duration;

/// Pause between two attempts, replaceable in tests.
@FunctionalInterface
public interface Sleeper {
    /// Sleeps on the calling thread; an interrupt ends the pause early.
    Sleeper ASLEEP = pause -> {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    };

    void pause(Duration pause);
}
