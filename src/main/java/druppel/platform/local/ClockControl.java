package druppel.platform.local;

import java.time.Instant;

/// Clock control of the demo.
@FunctionalInterface
public interface ClockControl {
    /// Moves the clock forward to this time and runs everything that becomes due, in order; gives the new time.
    Instant to(Instant target);
}
