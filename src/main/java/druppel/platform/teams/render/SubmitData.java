package druppel.platform.teams.render;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Data of a submitted card: the action and the field values. Untrusted input.
///
/// @param values by field name
public record SubmitData(String action, Map<String, String> values) {
    /// The key of the button's action.
    static final String PRESS = "press";

    /// The key of the optional fields, which Teams does not always send.
    static final String EMPTY = "empty";

    static final String VERB = "press";

    /// Reserved names that no field may have.
    static final Set<String> RESERVED = Set.of(PRESS, EMPTY, "msteams");

    /// The maximum length of a field, in `char`s.
    public static final int LONGEST = 3_000;

    private static final int FIELDS = 50;
    private static final int ACTION = 200;
    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    public SubmitData {
        values = Map.copyOf(values);
    }

    /// Parses the value of a submitted card or executed action; empty if it is malformed.
    public static Optional<SubmitData> of(JsonNode value) {
        JsonNode action = value.path("action");
        if (!action.isObject()) {
            return data(value);
        }
        return action.path("verb").asString("").equals(VERB) ? data(action.path("data")) : Optional.empty();
    }

    private static Optional<SubmitData> data(JsonNode data) {
        String action = data.path(PRESS).isString() ? data.path(PRESS).asString() : "";
        return action.isBlank() || action.length() > ACTION
                ? Optional.empty()
                : values(data).map(values -> new SubmitData(action, values));
    }

    private static Optional<Map<String, String>> values(JsonNode data) {
        Map<String, String> values = new HashMap<>();
        for (JsonNode name : data.path(EMPTY)) {
            if (!name.isString()) {
                return Optional.empty();
            }
            values.put(name.asString(), "");
        }
        for (Map.Entry<String, JsonNode> field : data.properties()) {
            if (!RESERVED.contains(field.getKey())) {
                if (!field.getValue().isString()) {
                    return Optional.empty();
                }
                values.put(field.getKey(), text(field.getValue()));
            }
        }
        return Optional.of(values).filter(SubmitData::withinLimits);
    }

    private static String text(JsonNode value) {
        return LINE_END.matcher(value.asString()).replaceAll("\n");
    }

    private static boolean withinLimits(Map<String, String> values) {
        return values.size() <= FIELDS
                && values.entrySet().stream()
                        .allMatch(field -> field.getKey().length() <= LONGEST
                                && field.getValue().length() <= LONGEST);
    }
}
