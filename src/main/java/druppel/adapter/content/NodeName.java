package druppel.adapter.content;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Names a place in a document in the author's terms, such as “the Dutch why of ask-first-idea-waits”.
final class NodeName {
    static final Map<String, String> LANGUAGES = Map.of("en", "English", "nl", "Dutch");

    private final YamlDocument yamlDocument;
    private String owner = "";
    private String language = "";
    private String field = "";

    private NodeName(YamlDocument yamlDocument) {
        this.yamlDocument = yamlDocument;
    }

    static String name(YamlDocument yamlDocument, List<String> path) {
        NodeName nodeName = new NodeName(yamlDocument);
        for (int length = 1; length <= path.size(); length++) {
            nodeName.enter(path.subList(0, length));
        }
        return nodeName.name();
    }

    /// The error that a field is missing.
    static ValidationError missing(YamlDocument yamlDocument, List<String> path, String field) {
        String what = name(yamlDocument, YamlDocument.plus(path, field));
        return yamlDocument.fault(path, what + " " + is(what) + "missing", "add “" + field + ":”");
    }

    /// The verb that fits a name, followed by a space.
    static String is(String name) {
        return name.matches("the (English |Dutch )?(traits|words|nudges|steps|credits|days|packs|roles|sites)\\b.*")
                ? "are "
                : "is ";
    }

    private void enter(List<String> path) {
        String step = path.getLast();
        if (yamlDocument.at(path.subList(0, path.size() - 1)).isArray()) {
            entry(path, Integer.parseInt(step) + 1);
        } else if (LANGUAGES.containsKey(step)) {
            language = LANGUAGES.get(step) + " ";
        } else {
            field(step);
        }
    }

    private void entry(List<String> path, int number) {
        JsonNode entry = yamlDocument.at(path);
        if (entry.isObject()) {
            String id = yamlDocument.text(YamlDocument.plus(path, "id")).strip();
            owner = id.isEmpty() ? singular() + " " + number : shortened(id);
            field = "";
        } else {
            field = "entry " + number + " of the " + language + field;
            language = "";
        }
    }

    private void field(String step) {
        if (!field.isEmpty()) {
            owner = field;
        }
        field = shortened(step);
    }

    private String name() {
        if (field.isEmpty() && language.isEmpty()) {
            return owner.isEmpty() ? "the file" : owner;
        }
        String what = field.isEmpty() ? "text" : field;
        String whole = what.startsWith("entry ") ? what : "the " + language + what;
        return owner.isEmpty() ? whole : whole + " of " + owner;
    }

    private String singular() {
        return field.endsWith("s") ? field.substring(0, field.length() - 1) : field;
    }

    private static String shortened(String name) {
        return name.matches("[\\w-]{1,60}") ? name : ValidationError.quoted(name);
    }
}
