package druppel.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// Fast clock: time runs many times as fast. Processes with the same settings share the same time; it can be
/// shifted in both directions.
public final class FastClock implements InstantSource {
    static final int TIMES = 30;

    private final Instant begun;
    private final Instant start;
    private final AtomicReference<Duration> shift;

    private FastClock(Instant begun, Instant start, Duration shift) {
        this.begun = begun;
        this.start = start;
        this.shift = new AtomicReference<>(shift);
    }

    /// A clock that shows this time now.
    public static FastClock showing(Instant start) {
        return new FastClock(Instant.now(), start, Duration.ZERO);
    }

    static FastClock read(Map<String, String> settings) {
        return new FastClock(
                Instant.parse(settings.getOrDefault("CLOCK_BEGUN", "")),
                Instant.parse(settings.getOrDefault("CLOCK_START", "")),
                Duration.parse(settings.getOrDefault("CLOCK_SHIFT", "")));
    }

    /// The settings with which another process shares this clock.
    public Map<String, String> settings() {
        return Map.of(
                "CLOCK_BEGUN", begun.toString(),
                "CLOCK_START", start.toString(),
                "CLOCK_SHIFT", shift.get().toString());
    }

    /// Shifts the clock; a negative duration moves it back.
    public void shift(Duration by) {
        shift.updateAndGet(by::plus);
    }

    @Override
    public Instant instant() {
        Duration passed = Duration.between(begun, Instant.now());
        return start.plus(passed.multipliedBy(TIMES)).plus(shift.get());
    }
}
