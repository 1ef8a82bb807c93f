package druppel.web;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON that strangers send, in one way only: no second value for a name, nothing after the
/// end.
public final class StrictJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /// The JSON object in a text, where it is one.
    public static Optional<JsonNode> object(String text) {
        try {
            return Optional.<JsonNode>of(MAPPER.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /// The text at a place in JSON, where there is some.
    public static Optional<String> text(JsonNode json, String pointer) {
        return json.at(pointer).stringValueOpt().filter(text -> !text.isBlank());
    }
}
