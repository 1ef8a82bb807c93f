package druppel.adapter.content;

import static druppel.adapter.content.YamlDocument.plus;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Translates errors of the JSON schema validator into plain language for authors.
///
/// It covers the keywords that the project's schemas use; other keywords get a general message.
final class SchemaErrorMessages {
    private final YamlDocument yamlDocument;
    private final List<String> path;
    private final JsonNode value;
    private final JsonNode rule;
    private final String property;
    private final boolean alternative;

    private SchemaErrorMessages(YamlDocument yamlDocument, Error error) {
        this.yamlDocument = yamlDocument;
        this.path = path(error.getInstanceLocation());
        this.value = error.getInstanceNode();
        this.rule = error.getSchemaNode();
        this.property = String.valueOf(error.getProperty());
        this.alternative = String.valueOf(error.getEvaluationPath()).contains("anyOf");
    }

    static ValidationError fault(YamlDocument yamlDocument, Error error) {
        return new SchemaErrorMessages(yamlDocument, error).fault(error.getKeyword());
    }

    private ValidationError fault(String keyword) {
        return switch (keyword) {
            case "required" -> missing();
            case "additionalProperties" -> unknownField();
            case "type" -> wrongType();
            case "enum" -> here(is() + said(), "write one of " + choices());
            case "pattern" -> wrongPattern();
            case "maxLength" -> tooLong();
            case "minItems" -> tooFew();
            case "minProperties" -> tooFewFields();
            case "maxItems" -> tooMany();
            case "uniqueItems" -> yamlDocument.fault(path, "there is a duplicate in " + name(), "remove one");
            case "minimum", "maximum" -> here("cannot be " + value, "write a whole number from 1 to 60");
            default -> here("is not valid", "see the schema folder");
        };
    }

    private ValidationError missing() {
        if (alternative) {
            return yamlDocument.fault(path, "the text of " + name() + " is missing", "add “en:” or “nl:”");
        }
        return NodeName.missing(yamlDocument, path, property);
    }

    private ValidationError unknownField() {
        String where = path.isEmpty() ? "" : " in " + NodeName.name(yamlDocument, path);
        return yamlDocument.fault(
                plus(path, property),
                "the field " + ValidationError.quoted(property) + where + " is not known",
                "correct its spelling, or remove it");
    }

    private ValidationError wrongType() {
        return value.isNull()
                ? here(is() + "empty", "write " + expected() + ", or remove the line")
                : here(is() + kind(value) + ", not " + expected(), "write " + expected());
    }

    private ValidationError wrongPattern() {
        if (value.asString().isBlank()) {
            return here(is() + "empty", "write a value");
        }
        return here(is() + said(), form(path.getLast()));
    }

    private static String form(String field) {
        return switch (field) {
            case "not_before" -> "write a time of the day, such as 17:00";
            case "from", "until" -> "write a month and a day, such as 12-01";
            case "source" -> "write author, year and title, with commas between them";
            case "more" -> "tell it in at most 60 words";
            default -> "use lower-case letters, digits and single hyphens, and start with a letter";
        };
    }

    private ValidationError tooLong() {
        String text = value.asString();
        int length = text.codePointCount(0, text.length());
        int allowed = rule.intValue();
        return here(
                "has " + length + " characters, at most " + allowed + " are allowed",
                "shorten it by " + (length - allowed));
    }

    private ValidationError tooFew() {
        int fewest = rule.intValue();
        String what = "there are too few entries in " + name() + ", " + value.size() + " of at least " + fewest;
        return yamlDocument.fault(path, what, "add " + (fewest - value.size()));
    }

    private ValidationError tooFewFields() {
        return path.equals(List.of("off"))
                ? here("is empty", "name nudges, packs, practices or programmes")
                : here("has no language", "add “en:” or “nl:”");
    }

    private ValidationError tooMany() {
        int most = rule.intValue();
        String what = "there are too many entries in " + name() + ", " + value.size() + " of at most " + most;
        return yamlDocument.fault(path, what, "remove " + (value.size() - most));
    }

    private ValidationError here(String what, String fix) {
        return yamlDocument.fault(path, name() + " " + what, fix);
    }

    private String name() {
        return NodeName.name(yamlDocument, path);
    }

    private String is() {
        return NodeName.is(name());
    }

    private String said() {
        return value.isValueNode() && !value.isNull() ? ValidationError.quoted(value.asString()) : kind(value);
    }

    private String choices() {
        return rule.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private String expected() {
        return switch (rule.asString()) {
            case "object" -> "a group of fields";
            case "array" -> "a list";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            default -> "text between quotes";
        };
    }

    private static String kind(JsonNode node) {
        if (node.isContainer()) {
            return node.isArray() ? "a list" : "a group of fields";
        }
        if (node.isBoolean()) {
            return "true or false";
        }
        return node.isNull() ? "empty" : node.isNumber() ? "a number" : "text";
    }

    private static List<String> path(NodePath location) {
        List<String> path = new ArrayList<>();
        for (int index = 0; index < location.getNameCount(); index++) {
            path.add(String.valueOf(location.getElement(index)));
        }
        return List.copyOf(path);
    }
}
