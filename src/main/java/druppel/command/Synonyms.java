package druppel.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words, in both languages, and what each of them means.
record Synonyms<T>(Map<String, T> meanings) {
    /// Each line holds the words for the meaning at the same place, a space between them; `_` is a
    /// space within one.
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

    /// Every word, in the order of the lines.
    List<String> words() {
        return List.copyOf(meanings.keySet());
    }
}
