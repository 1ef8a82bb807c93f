package druppel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The real house in a process of its own, on a hurried clock; each line it is told puts its clock
/// forward or back. It ends with whoever started it.
public final class HurriedHouse {
    private static final Duration A_BLINK = Duration.ofMillis(100);
    private static final Intervals INTERVALS =
            new Intervals(
                    A_BLINK,
                    A_BLINK,
                    A_BLINK,
                    Duration.ofDays(1),
                    Duration.ofDays(1),
                    Intervals.everyday().patience().dividedBy(HurriedClock.TIMES));

    private HurriedHouse() {}

    /// Starts one, with these settings beside those of the clock.
    public static Started start(Path home, HurriedClock clock, Map<String, String> settings)
            throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(clock.settings());
        all.putAll(Map.of("PORT", "0", "DRUPPEL_HOST", "127.0.0.1"));
        return Started.running("druppel.HurriedHouse", home, all);
    }

    public static void main(String[] arguments) throws IOException {
        Config config = Config.read(Path.of(System.getProperty("druppel.home")), System.getenv());
        HurriedClock clock = HurriedClock.read(System.getenv());
        try (Druppel druppel = Druppel.start(config, clock, INTERVALS);
                BufferedReader told =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println("It listens on http://localhost:" + druppel.port());
            told.lines().map(Duration::parse).forEach(clock::shift);
        }
    }
}
