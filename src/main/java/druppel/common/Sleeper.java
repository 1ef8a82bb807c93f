package druppel.common;

import java.time.Duration;

/// Lets some time pass before something is tried again.
@FunctionalInterface
public interface Sleeper {
    /// On this thread; an interruption ends it early.
    Sleeper ASLEEP = pause -> {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    };

    void pause(Duration pause);
}
