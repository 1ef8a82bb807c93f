package druppel.platform.local.web;

import druppel.message.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Form values, validated against a card's fields.
final class FormValues {
    private FormValues() {}

    /// These values, with the default of each field that has none.
    static Map<String, String> withDefaults(List<FormField> fields, Map<String, String> given) {
        Map<String, String> values = new HashMap<>();
        fields.forEach(formField -> values.put(formField.name(), formField.value()));
        values.putAll(given);
        return values;
    }

    /// The values of a posted form; a field that is missing has nothing chosen.
    static Map<String, String> posted(List<FormField> fields, Function<String, List<String>> form) {
        Map<String, String> values = new HashMap<>();
        fields.forEach(formField ->
                values.put(formField.name(), clean(String.join(",", form.apply(formField.name())))));
        return values;
    }

    /// The error for the first value that the card does not accept.
    static Optional<ActionResult> error(long message, List<FormField> fields, Map<String, String> values) {
        return values.entrySet().stream()
                .flatMap(value -> error(message, fields, value.getKey(), value.getValue()).stream())
                .findFirst();
    }

    private static Optional<ActionResult> error(long message, List<FormField> fields, String name, String value) {
        if (ActionRunner.tooLong(value)) {
            return Optional.of(ActionResult.tooLong(name));
        }
        Optional<FormField> known = fields.stream()
                .filter(formField -> formField.name().equals(name))
                .findFirst();
        if (known.isEmpty()) {
            return Optional.of(ActionResult.noField(
                    message, name, fields.stream().map(FormField::name).toList()));
        }
        return known.filter(formField -> !formField.accepts(value))
                .map(formField -> ActionResult.noValue(message, name, options(formField)));
    }

    private static List<String> options(FormField formField) {
        return formField.options().stream().map(Block.Option::value).toList();
    }

    /// The text with `\n` as line break, without control characters, and trimmed.
    static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
    }
}
