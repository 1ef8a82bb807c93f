package druppel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What figures were measured on, without which they say little.
final class Machine {
    private Machine() {}

    static Map<String, Object> told(int members, int rounds) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("cores", Runtime.getRuntime().availableProcessors());
        told.put("processor", line("/proc/cpuinfo", "model name"));
        told.put("memory", line("/proc/meminfo", "MemTotal"));
        told.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        told.put("java", System.getProperty("java.vm.version"));
        told.put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        told.put("members", members);
        told.put("rounds", rounds);
        return told;
    }

    private static String line(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            List<String> found =
                    lines.filter(line -> line.startsWith(name))
                            .map(line -> line.replaceFirst("^[^:]*:\\s*", ""))
                            .toList();
            return found.isEmpty() ? "" : found.getFirst();
        } catch (IOException unknown) {
            return "";
        }
    }
}
