package druppel.slack;

import java.time.Duration;

/// Lets some time pass before something is tried again.
@FunctionalInterface
interface Waiting {
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
