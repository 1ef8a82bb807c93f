package druppel.local;

import druppel.message.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What is filled in on a card, checked against its fields.
final class Values {
    private Values() {}

    /// These values and, where a field has none, the one it stands on.
    static Map<String, String> over(List<Field> fields, Map<String, String> given) {
        Map<String, String> values = new HashMap<>();
        fields.forEach(field -> values.put(field.name(), field.value()));
        values.putAll(given);
        return values;
    }

    /// The values that a browser posts: a field that is not there has nothing chosen.
    static Map<String, String> posted(List<Field> fields, Function<String, List<String>> form) {
        Map<String, String> values = new HashMap<>();
        fields.forEach(field ->
                values.put(
                        field.name(), PlainText.clean(String.join(",", form.apply(field.name())))));
        return values;
    }

    /// The first value that the card cannot take.
    static Optional<Turn> fault(long message, List<Field> fields, Map<String, String> values) {
        return values.entrySet().stream()
                .flatMap(value -> fault(message, fields, value.getKey(), value.getValue()).stream())
                .findFirst();
    }

    private static Optional<Turn> fault(
            long message, List<Field> fields, String name, String value) {
        if (Turns.tooLong(value)) {
            return Optional.of(new Turn.TooLong(name));
        }
        Optional<Field> known =
                fields.stream().filter(field -> field.name().equals(name)).findFirst();
        if (known.isEmpty()) {
            return Optional.of(
                    new Turn.NoField(message, name, fields.stream().map(Field::name).toList()));
        }
        return known.filter(field -> !field.takes(value))
                .map(field -> new Turn.NoValue(message, name, options(field)));
    }

    private static List<String> options(Field field) {
        return field.options().stream().map(Block.Option::value).toList();
    }
}
