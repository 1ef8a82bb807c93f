package druppel.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The real application in a process of its own, on a clock that begins at a given moment; it answers each line of
/// input with a `Footprint`. It ends with the process that started it.
final class SoakedApplication {
    static final String START = "CLOCK_START";
    static final String FOOTPRINT = "Footprint ";
    private static final long KILOBYTES = 1_024;

    private SoakedApplication() {}

    public static void main(String[] arguments) throws IOException {
        Config config = Config.read(Path.of(System.getProperty("druppel.home")), System.getenv(), Platforms.ALL);
        Clock clock =
                Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Instant.parse(System.getenv(START))));
        try (Application application = Application.start(config, Platforms.ALL, clock);
                BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println("It listens on http://localhost:" + application.port());
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                System.out.println(FOOTPRINT + footprint());
            }
        }
    }

    /// Heap after a full collection and resident memory in kilobytes, platform threads, open files.
    private static String footprint() throws IOException {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / KILOBYTES;
        String resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElse("0");
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
        return heap + " " + resident + " " + ManagementFactory.getThreadMXBean().getThreadCount() + " " + files;
    }
}
