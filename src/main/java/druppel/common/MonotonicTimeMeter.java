package druppel.common;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Time meter that never runs backwards, based on a clock that may be set back. Thread-safe.
public final class MonotonicTimeMeter implements TimeMeter {
    private final InstantSource clock;
    private Instant last;
    private Duration total = Duration.ZERO;

    public MonotonicTimeMeter(InstantSource clock) {
        this.clock = clock;
        last = clock.instant();
    }

    @Override
    public synchronized long currentTimeNanos() {
        Instant now = clock.instant();
        if (now.isAfter(last)) {
            total = total.plus(Duration.between(last, now));
        }
        last = now;
        return total.toNanos();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
