package druppel.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A running clock that can be moved forward, never back.
public final class DemoClock implements InstantSource {
    private final InstantSource real;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public DemoClock(InstantSource real) {
        this.real = real;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    /// Moves the clock forward to an instant; does nothing if it has passed.
    public void forwardTo(Instant moment) {
        ahead.updateAndGet(now -> {
            Duration wanted = Duration.between(real.instant(), moment);
            return wanted.compareTo(now) > 0 ? wanted : now;
        });
    }
}
