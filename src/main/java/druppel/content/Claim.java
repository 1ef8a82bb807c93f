package druppel.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A place in a document that holds something nobody else may hold: an id, a text, a word.
record Claim(String key, Document document, List<String> path) {
    /// Two claims to the same; the late one is at fault.
    record Clash(Claim first, Claim late) {
        boolean acrossFiles() {
            return !first.document.file().equals(late.document.file());
        }

        /// @param what ends where the place of the first claim follows
        Fault fault(String what, String mend) {
            String where = first.document.file() + ":" + first.document.line(first.path);
            return late.document.fault(late.path, what + " " + where, mend);
        }
    }

    static Stream<Clash> clashes(Stream<Claim> claims) {
        Map<String, Claim> held = new HashMap<>();
        return claims.filter(claim -> !claim.key.isEmpty())
                .flatMap(claim -> {
                    @Nullable Claim first = held.putIfAbsent(claim.key, claim);
                    return first == null ? Stream.empty() : Stream.of(new Clash(first, claim));
                });
    }

    String name() {
        return Place.name(document, path);
    }

    String quoted() {
        return Quoted.of(key);
    }
}
