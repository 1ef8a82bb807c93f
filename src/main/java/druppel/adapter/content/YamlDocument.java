package druppel.adapter.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A YAML file as a tree that knows the line of each of its nodes.
///
/// @param root a missing node where the file could not be read
/// @param lines by path, such as `[nudges, 3, nl]`: the line of the key, or of the entry in a list
/// @param faults found while reading
record YamlDocument(String file, JsonNode root, Map<List<String>, Integer> lines, List<ValidationError> faults) {
    static YamlDocument unreadable(ValidationError validationError) {
        return new YamlDocument(
                validationError.file(), JsonNodeFactory.instance.missingNode(), Map.of(), List.of(validationError));
    }

    boolean readable() {
        return !root.isMissingNode();
    }

    /// The line of a node, or of the nearest one around it.
    int line(List<String> path) {
        List<String> at = path;
        while (!at.isEmpty() && !lines.containsKey(at)) {
            at = at.subList(0, at.size() - 1);
        }
        return lines.getOrDefault(at, 1);
    }

    ValidationError fault(List<String> path, String what, String mend) {
        return new ValidationError(file, line(path), what, mend);
    }

    /// A field's text; empty where there is none or it is no text.
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

    /// The paths of a list's entries; none where there is no list.
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
