package druppel.platform.slack.inbound;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Parser of form-encoded bodies. If a name occurs twice, the first value counts.
public record SlackFormBody(Map<String, String> fields, String source) {
    public SlackFormBody {
        fields = Map.copyOf(fields);
    }

    /// Parses a form; empty if it is malformed.
    public static Optional<SlackFormBody> read(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : text.strip().split("&", -1)) {
            String[] sides = pair.split("=", -1);
            if (sides.length > 2) {
                return Optional.empty();
            }
            try {
                fields.putIfAbsent(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : "");
            } catch (IllegalArgumentException broken) {
                return Optional.empty();
            }
        }
        return Optional.of(new SlackFormBody(fields, text));
    }

    /// The value of a field; empty if it is missing or empty.
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
