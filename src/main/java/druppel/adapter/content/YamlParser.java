package druppel.adapter.content;

import static druppel.adapter.content.YamlDocument.plus;

import druppel.adapter.content.YamlDocument.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Parser of one YAML text, token by token, so that every node keeps its line number. Not thread-safe; use
/// it once.
///
/// Aliases are rejected instead of followed, so that a small file cannot expand to a large tree; nesting
/// depth is limited.
final class YamlParser {
    private static final int DEEPEST = 12;

    private final String file;
    private final Map<List<String>, Position> positions = new HashMap<>();
    private final List<ValidationError> faults = new ArrayList<>();

    private YamlParser(String file) {
        this.file = file;
    }

    static YamlDocument parse(String file, String text) {
        return new YamlParser(file).document(text);
    }

    /// The buffer holds the whole text: the library fails at a character of two UTF-16 units, such as 😀, at a buffer's
    /// end.
    private static YAMLFactory factory(int length) {
        return YAMLFactory.builder()
                .loadSettings(LoadSettings.builder()
                        .setBufferSize(length + 2)
                        .setCodePointLimit(YamlDocument.LARGEST)
                        .setUseMarks(true)
                        .setAllowDuplicateKeys(true) // reported by this class, with both lines
                        .build())
                .build();
    }

    private YamlDocument document(String text) {
        try (JsonParser parser = factory(text.length()).createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return YamlDocument.unreadable(
                        new ValidationError(file, 1, "the file is empty", "write its fields, or remove it"));
            }
            positions.put(List.of(), position(parser));
            JsonNode root = node(parser, first, List.of());
            if (parser.nextToken() != null) {
                faults.add(new ValidationError(
                        file, line(parser), "a second document starts", "move it to a separate file"));
            }
            return new YamlDocument(file, root, Map.copyOf(positions), List.copyOf(faults));
        } catch (JacksonException broken) {
            return YamlDocument.unreadable(YamlErrorMessages.fault(file, text, broken));
        } catch (TooDeep deep) {
            return YamlDocument.unreadable(
                    new ValidationError(file, deep.line, "the nesting is too deep", "see another file for the format"));
        }
    }

    private JsonNode node(JsonParser parser, JsonToken token, List<String> path) {
        if (path.size() > DEEPEST) {
            throw new TooDeep(line(parser));
        }
        if (token == JsonToken.START_OBJECT) {
            return object(parser, path);
        }
        return token == JsonToken.START_ARRAY ? array(parser, path) : scalar(parser, token);
    }

    private ObjectNode object(JsonParser parser, List<String> path) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            List<String> at = plus(path, key);
            @Nullable Position before = positions.putIfAbsent(at, position(parser));
            if (before != null) {
                faults.add(new ValidationError(
                        file,
                        line(parser),
                        ValidationError.quoted(key) + " is a duplicate, first used on line " + before.line(),
                        "remove one"));
            }
            object.set(key, node(parser, parser.nextToken(), at));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, List<String> path) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            List<String> at = plus(path, Integer.toString(array.size()));
            positions.put(at, position(parser));
            array.add(node(parser, token, at));
        }
        return array;
    }

    private JsonNode scalar(JsonParser parser, JsonToken token) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            faults.add(new ValidationError(
                    file,
                    line(parser),
                    "the alias " + ValidationError.quoted("*" + parser.getString()) + " is not supported",
                    "write the text out"));
        }
        String text = parser.getString();
        if (token == JsonToken.VALUE_NULL) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return JsonNodeFactory.instance.booleanNode(token == JsonToken.VALUE_TRUE);
        }
        // Only integers of ordinary size count as numbers: no field needs others, and 1e999999999 would
        // exhaust memory.
        boolean number = token == JsonToken.VALUE_NUMBER_INT && text.matches("-?\\d{1,9}");
        return number
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
                : JsonNodeFactory.instance.stringNode(text);
    }

    private Position position(JsonParser parser) {
        return new Position(file, line(parser));
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        TooDeep(int line) {
            this.line = line;
        }
    }
}
