package druppel.testing;

import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.boot.Schedules;
import druppel.config.Config;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The real application in a process of its own, on a fast clock; each line of input is a duration that shifts
/// the clock. It ends with the process that started it.
public final class FastApplication {
    private static final Duration A_BLINK = Duration.ofMillis(100);
    private static final Schedules INTERVALS = new Schedules(
            A_BLINK,
            A_BLINK,
            A_BLINK,
            Duration.ofDays(1),
            Duration.ofDays(1),
            Schedules.everyday().patience().dividedBy(FastClock.TIMES));

    private FastApplication() {}

    /// Starts the application with these settings and those of the clock.
    public static ApplicationProcess start(Path home, FastClock clock, Map<String, String> settings)
            throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(clock.settings());
        all.putAll(Map.of("PORT", "0", "DRUPPEL_HOST", "127.0.0.1"));
        return ApplicationProcess.running("druppel.testing.FastApplication", home, all);
    }

    public static void main(String[] arguments) throws IOException {
        Config config = Config.read(Path.of(System.getProperty("druppel.home")), System.getenv(), Platforms.ALL);
        FastClock clock = FastClock.read(System.getenv());
        try (Application application = Application.start(config, Platforms.ALL, clock, INTERVALS);
                BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println("It listens on http://localhost:" + application.port());
            told.lines().map(Duration::parse).forEach(clock::shift);
        }
    }
}
