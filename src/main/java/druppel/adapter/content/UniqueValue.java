package druppel.adapter.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A place in a document that holds something nobody else may hold: an id, a text, a word.
record UniqueValue(String key, YamlDocument yamlDocument, List<String> path) {
    /// Two claims to the same; the late one is at fault.
    record Clash(UniqueValue first, UniqueValue late) {
        boolean acrossFiles() {
            return !first.yamlDocument.file().equals(late.yamlDocument.file());
        }

        /// @param what ends where the place of the first claim follows
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
