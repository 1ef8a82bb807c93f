package druppel.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Strict parser of untrusted JSON: rejects duplicate names and trailing content.
public final class StrictJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /// Parses a JSON object; empty if the text is not one.
    public static Optional<JsonNode> object(String text) {
        try {
            return Optional.<JsonNode>of(MAPPER.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /// Parses a JSON object in UTF-8; empty if the bytes are not one.
    public static Optional<JsonNode> object(byte[] bytes) {
        return object(new String(bytes, StandardCharsets.UTF_8));
    }

    /// The text at a JSON pointer; empty if there is none.
    public static Optional<String> text(JsonNode json, String pointer) {
        return json.at(pointer).stringValueOpt().filter(text -> !text.isBlank());
    }
}
