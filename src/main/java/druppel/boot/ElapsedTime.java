package druppel.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Time since this was created, also while the machine slept, where Linux tells it; elsewhere without any sleep. Nobody
/// can set it. Thread-safe.
final class ElapsedTime {
    private static final Path UPTIME = Path.of("/proc/uptime");
    private static final Duration PRECISION = Duration.ofSeconds(1);

    private final long begun = System.nanoTime();
    private final Optional<Duration> uptime = uptime();
    private volatile Duration asleep = Duration.ZERO;

    /// The time as of the last look at what the machine slept.
    Duration get() {
        return awake().plus(asleep);
    }

    /// Looks how long the machine slept: Java's own clock stops meanwhile.
    void refresh() {
        Optional<Duration> slept = uptime().flatMap(now -> uptime.map(now::minus))
                .map(up -> up.minus(awake()))
                .filter(found -> found.minus(asleep).compareTo(PRECISION) > 0);
        slept.ifPresent(found -> asleep = found);
    }

    private Duration awake() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Optional<Duration> uptime() {
        try {
            String seconds = Files.readString(UPTIME).split(" ", 2)[0];
            return Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1_000)));
        } catch (IOException | NumberFormatException unknown) {
            return Optional.empty();
        }
    }
}
