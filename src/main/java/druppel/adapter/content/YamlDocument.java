package druppel.adapter.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A YAML file as a tree with the position of each node. Nodes may have been put in from other files.
///
/// @param root a missing node if the file could not be read
/// @param positions the position of each key or list entry, by path, such as `[nudges, 3, nl]`
/// @param faults the errors found while reading
record YamlDocument(String file, JsonNode root, Map<List<String>, Position> positions, List<ValidationError> faults) {

    /// A line of a file.
    ///
    /// @param line counted from 1
    record Position(String file, int line) {
        ValidationError fault(String what, String fix) {
            return new ValidationError(file, line, what, fix);
        }

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /// The maximum size in bytes, ten times that of a practice with a hundred nudges.
    static final int LARGEST = 1 << 20;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /// Reads a UTF-8 file of at most 1 MiB; a file that cannot be read becomes an error.
    ///
    /// @param name the file's name in error messages
    static YamlDocument read(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST
                    ? unreadable(name, 1, "the file is larger than 1 MiB", "split it into smaller files")
                    : decoded(name, bytes);
        } catch (IOException lost) {
            return unreadable(name, 0, "the file is missing or not readable", "create it, or let Druppel read it");
        }
    }

    private static YamlDocument decoded(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            return unreadable(
                    name, lineAt(bytes, in.position()), "the file is not UTF-8", "save it with the encoding UTF-8");
        }
        return YamlParser.parse(name, out.flip().toString());
    }

    private static int lineAt(byte[] bytes, int end) {
        int line = 1;
        for (int index = 0; index < end; index++) {
            if (bytes[index] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static YamlDocument unreadable(String name, int line, String what, String fix) {
        return unreadable(new ValidationError(name, line, what, fix));
    }

    static YamlDocument unreadable(ValidationError validationError) {
        return new YamlDocument(
                validationError.file(), JsonNodeFactory.instance.missingNode(), Map.of(), List.of(validationError));
    }

    /// A document for a file that may be left out.
    static YamlDocument empty(String file) {
        return new YamlDocument(file, JsonNodeFactory.instance.objectNode(), Map.of(), List.of());
    }

    boolean readable() {
        return !root.isMissingNode();
    }

    /// The position of a node, or of its nearest ancestor with one.
    Position position(List<String> path) {
        List<String> at = path;
        while (!at.isEmpty() && !positions.containsKey(at)) {
            at = at.subList(0, at.size() - 1);
        }
        return positions.getOrDefault(at, new Position(file, 1));
    }

    ValidationError fault(List<String> path, String what, String fix) {
        return position(path).fault(what, fix);
    }

    /// The text of a field; empty if it is missing or not text.
    String text(List<String> path) {
        JsonNode node = at(path);
        return node.isString() ? node.stringValue() : "";
    }

    JsonNode at(List<String> path) {
        JsonNode node = root;
        for (String step : path) {
            node = node.isArray() && NUMBER.matcher(step).matches()
                    ? node.path(Integer.parseInt(step))
                    : node.path(step);
        }
        return node;
    }

    /// The paths of a list's entries; empty if there is no list.
    List<List<String>> entries(List<String> path) {
        JsonNode node = at(path);
        List<List<String>> entries = new ArrayList<>();
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            entries.add(plus(path, Integer.toString(index)));
        }
        return entries;
    }

    static List<String> plus(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    /// A copy in which a top-level list has these entries instead.
    YamlDocument withList(String field, List<Entry> entries) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Map<List<String>, Position> moved = new HashMap<>(positions);
        moved.keySet().removeIf(path -> path.size() > 1 && path.getFirst().equals(field));
        for (Entry entry : entries) {
            entry.positions(List.of(field, Integer.toString(list.size()))).forEach(moved::put);
            list.add(entry.node());
        }
        return with(field, list, moved);
    }

    /// A copy in which a top-level field has the value that it has in another document.
    YamlDocument withField(String field, YamlDocument from) {
        Map<List<String>, Position> moved = new HashMap<>(positions);
        moved.keySet().removeIf(path -> !path.isEmpty() && path.getFirst().equals(field));
        moved.putAll(new Entry(from, List.of(field)).positions(List.of(field)));
        return with(field, from.at(List.of(field)), moved);
    }

    private YamlDocument with(String field, JsonNode value, Map<List<String>, Position> moved) {
        ObjectNode copy = root.isObject() ? root.asObject().deepCopy() : JsonNodeFactory.instance.objectNode();
        copy.set(field, value);
        return new YamlDocument(file, copy, Map.copyOf(moved), faults);
    }

    /// A copy in which errors of a node are reported at another position.
    YamlDocument movedTo(List<String> path, Position position) {
        Map<List<String>, Position> moved = new HashMap<>(positions);
        moved.put(path, position);
        return new YamlDocument(file, root, Map.copyOf(moved), faults);
    }

    /// An entry of a list in a document.
    record Entry(YamlDocument document, List<String> path) {
        /// The entries of a list; empty if there is none.
        static Stream<Entry> of(YamlDocument document, String field) {
            return document.entries(List.of(field)).stream().map(path -> new Entry(document, path));
        }

        String text(String field) {
            return document.text(plus(path, field)).strip();
        }

        private JsonNode node() {
            return document.at(path);
        }

        /// The positions of the entry and all within it, for the entry at another path.
        private Map<List<String>, Position> positions(List<String> at) {
            Map<List<String>, Position> moved = new HashMap<>();
            document.positions.forEach((from, position) -> {
                if (from.size() >= path.size() && from.subList(0, path.size()).equals(path)) {
                    moved.put(
                            Stream.concat(at.stream(), from.stream().skip(path.size()))
                                    .toList(),
                            position);
                }
            });
            return moved;
        }
    }
}
