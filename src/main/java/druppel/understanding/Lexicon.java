package druppel.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Words of both languages by concept: `holiday` and `vakantie` are one. Immutable.
public final class Lexicon {
    /// Name of the file, next to this class.
    public static final String RESOURCE = "lexicon.txt";

    private static final int SHORTEST_PREFIX = 3;

    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, List<String>> prefixes = new HashMap<>();

    private Lexicon() {}

    /// Reads the lexicon that comes with the program.
    public static Lexicon load() {
        return load(RESOURCE);
    }

    /// Reads a file next to this class.
    static Lexicon load(String resource) {
        try (InputStream stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads lines of the form `concept: word word prefix*`; lines that begin with `#` are comments.
    public static Lexicon of(List<String> lines) {
        Lexicon lexicon = new Lexicon();
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(lexicon::add);
        return lexicon;
    }

    private void add(String line) {
        String[] parts = line.split(":", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("lexicon.txt: no colon in \"" + line + "\"; write concept: word word");
        }
        for (String word : parts[1].strip().split("\\s+", -1)) {
            boolean prefix = word.endsWith("*");
            String key = prefix ? word.substring(0, word.length() - 1) : word;
            (prefix ? prefixes : words)
                    .computeIfAbsent(key, _ -> new ArrayList<>(1))
                    .add(parts[0].strip());
        }
    }

    /// The concepts of a word, none if it is in no line.
    public List<String> conceptsOf(String word) {
        List<String> found = new ArrayList<>(words.getOrDefault(word, List.of()));
        for (int length = SHORTEST_PREFIX; length <= word.length(); length++) {
            found.addAll(prefixes.getOrDefault(word.substring(0, length), List.of()));
        }
        return found.stream().distinct().toList();
    }
}
