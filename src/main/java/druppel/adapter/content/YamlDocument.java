package druppel.adapter.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A YAML file as a tree with the line number of each node.
///
/// @param root a missing node if the file could not be read
/// @param lines the line of each key or list entry, by path, such as `[nudges, 3, nl]`
/// @param faults the errors found while reading
record YamlDocument(String file, JsonNode root, Map<List<String>, Integer> lines, List<ValidationError> faults) {
    /// The maximum size in bytes, ten times that of a practice with a hundred nudges.
    static final int LARGEST = 1 << 20;

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

    /// The line of a node, or of its nearest ancestor with one.
    int line(List<String> path) {
        List<String> at = path;
        while (!at.isEmpty() && !lines.containsKey(at)) {
            at = at.subList(0, at.size() - 1);
        }
        return lines.getOrDefault(at, 1);
    }

    ValidationError fault(List<String> path, String what, String fix) {
        return new ValidationError(file, line(path), what, fix);
    }

    /// The text of a field; empty if it is missing or not text.
    String text(List<String> path) {
        JsonNode node = at(path);
        return node.isString() ? node.stringValue() : "";
    }

    JsonNode at(List<String> path) {
        JsonNode node = root;
        for (String step : path) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
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
}
