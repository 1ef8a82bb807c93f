package druppel.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Table of synonyms in both languages, with their meanings.
record Synonyms<T>(Map<String, T> meanings) {
    /// Creates a table: each line holds the words for the meaning at the same position, separated by spaces; `_`
    /// is a space within one word.
    static <T> Synonyms<T> of(List<T> meanings, String... lines) {
        Map<String, T> found = new LinkedHashMap<>();
        for (int line = 0; line < lines.length; line++) {
            for (String word : lines[line].split(" ", -1)) {
                found.put(word.replace('_', ' '), meanings.get(line));
            }
        }
        return new Synonyms<>(Collections.unmodifiableMap(found));
    }

    Optional<T> meaning(String word) {
        return Optional.ofNullable(meanings.get(word));
    }

    /// All words, in the order of the lines.
    List<String> words() {
        return List.copyOf(meanings.keySet());
    }
}
