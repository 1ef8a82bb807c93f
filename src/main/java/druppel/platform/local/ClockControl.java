package druppel.platform.local;

import java.time.Instant;

/// Winds the clock of the demo.
@FunctionalInterface
public interface ClockControl {
    /// Winds forward to a moment, doing in order everything that falls due on the way; gives the
    /// time it is then.
    Instant to(Instant target);
}
