package druppel.adapter.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A value that must be unique in the library, with its position: an id, a text or a keyword.
record UniqueValue(String key, YamlDocument yamlDocument, List<String> path) {
    /// Two positions with the same value; the error is reported for the later one.
    record Clash(UniqueValue first, UniqueValue late) {
        boolean acrossFiles() {
            return !first.yamlDocument.file().equals(late.yamlDocument.file());
        }

        /// The error for the later position.
        ///
        /// @param what the message, to which the first position is appended
        ValidationError fault(String what, String mend) {
            String where = first.yamlDocument.file() + ":" + first.yamlDocument.line(first.path);
            return late.yamlDocument.fault(late.path, what + " " + where, mend);
        }
    }

    static Stream<Clash> clashes(Stream<UniqueValue> claims) {
        Map<String, UniqueValue> held = new HashMap<>();
        return claims.filter(uniqueValue -> !uniqueValue.key.isEmpty()).flatMap(uniqueValue -> {
            @Nullable UniqueValue first = held.putIfAbsent(uniqueValue.key, uniqueValue);
            return first == null ? Stream.empty() : Stream.of(new Clash(first, uniqueValue));
        });
    }

    String name() {
        return NodeName.name(yamlDocument, path);
    }

    String quoted() {
        return Quotation.of(key);
    }
}
