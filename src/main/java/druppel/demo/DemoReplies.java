package druppel.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import druppel.domain.Language;
import druppel.domain.library.Nudge;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Replies of the simulated member: lines that fit the practice of a nudge and the situation that it is about. Each is
/// used once before the first comes again.
final class DemoReplies {
    private static final String ANY = "any";

    private final Map<String, List<String>> lines;
    private final Map<String, Integer> used = new HashMap<>();

    DemoReplies(Language language) {
        lines = read("replies_" + language.tag() + ".txt");
    }

    /// A reply to a nudge.
    ///
    /// @param before how often this nudge was answered before
    String to(Nudge nudge, int before) {
        String situation = nudge.practice() + "."
                + nudge.context().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return next(before > 0 ? "kept" : situation);
    }

    /// A reply that says that nothing came of it.
    String notToday() {
        return next("not-today");
    }

    private String next(String wanted) {
        String key = lines.containsKey(wanted) ? wanted : ANY;
        List<String> fitting = lines.getOrDefault(key, List.of());
        return fitting.get((used.merge(key, 1, Integer::sum) - 1) % fitting.size());
    }

    private static Map<String, List<String>> read(String name) {
        try (InputStream stream = DemoReplies.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("there is no resource " + name);
            }
            return new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .collect(groupingBy(line -> line[0], mapping(line -> line[1], toList())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
