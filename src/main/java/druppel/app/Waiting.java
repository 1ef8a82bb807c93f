package druppel.app;

import java.time.Duration;

/// Lets some time pass before something is tried again.
@FunctionalInterface
public interface Waiting {
    /// On this thread; an interruption ends it early.
    Waiting ASLEEP =
            pause -> {
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            };

    void pause(Duration pause);
}
