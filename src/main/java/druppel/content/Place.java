package druppel.content;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Names a place in a document as its author would: “the Dutch why of ask-first-idea-waits”.
final class Place {
    static final Map<String, String> LANGUAGES = Map.of("en", "English", "nl", "Dutch");

    private final Document document;
    private String owner = "";
    private String language = "";
    private String field = "";

    private Place(Document document) {
        this.document = document;
    }

    static String name(Document document, List<String> path) {
        Place place = new Place(document);
        for (int length = 1; length <= path.size(); length++) {
            place.enter(path.subList(0, length));
        }
        return place.name();
    }

    private void enter(List<String> path) {
        String step = path.getLast();
        if (document.at(path.subList(0, path.size() - 1)).isArray()) {
            entry(path, Integer.parseInt(step) + 1);
        } else if (LANGUAGES.containsKey(step)) {
            language = LANGUAGES.get(step) + " ";
        } else {
            field(step);
        }
    }

    private void entry(List<String> path, int number) {
        JsonNode entry = document.at(path);
        if (entry.isObject()) {
            String id = document.text(Document.plus(path, "id")).strip();
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
        return name.matches("[\\w-]{1,60}") ? name : Quoted.of(name);
    }
}
