package druppel.adapter.content;

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
    static YamlDocument unreadable(ValidationError validationError) {
        return new YamlDocument(
                validationError.file(), JsonNodeFactory.instance.missingNode(), Map.of(), List.of(validationError));
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

    ValidationError fault(List<String> path, String what, String mend) {
        return new ValidationError(file, line(path), what, mend);
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
