package druppel.slack;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the body of a verified request holds.
sealed interface SlackBody {

    /// Nothing that Slack would send.
    record Broken() implements SlackBody {}

    /// Slack asks whether this address is ours; the challenge is the answer.
    record Verification(String challenge) implements SlackBody {}

    /// Something that needs no more than an acknowledgement.
    record Ignored() implements SlackBody {}

    /// Something to be done.
    ///
    /// @param key the same for the same event however often it comes
    record Event(String key, String kind, Matter matter) implements SlackBody {
        /// Whether it is a form that was filled in and sent.
        boolean submitted() {
            return kind.equals(FormReader.SUBMISSION);
        }
    }

    /// Reads JSON of the Events API, or the form of a command or of something pressed.
    static SlackBody read(String text) {
        String start = text.trim();
        return start.startsWith("{") || start.startsWith("[")
                ? json(text).map(EventReader::read).orElse(new Broken())
                : Form.read(text).map(FormReader::read).orElse(new Broken());
    }

    /// The JSON object in a text, where it is one.
    static Optional<JsonNode> json(String text) {
        try {
            return Optional.<JsonNode>of(Json.MAPPER.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /// The text at a place in JSON, where there is some.
    static Optional<String> text(JsonNode json, String pointer) {
        return json.at(pointer).stringValueOpt().filter(text -> !text.isBlank());
    }

    /// One reading for all: no second value for a name, nothing after the end.
    final class Json {
        private static final JsonMapper MAPPER =
                JsonMapper.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build();

        private Json() {}
    }
}
