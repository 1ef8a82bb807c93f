package druppel.app;

import druppel.core.talk.Grammar;
import druppel.core.talk.Parsed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The settings form, read as the commands that its fields stand for: what can be typed can be
/// filled in, as forgivingly. A field that the form leaves out changes nothing.
final class SettingsForm {
    private static final List<String> FIELDS =
            List.of("at", "days", "followup", "language", "zone");

    private SettingsForm() {}

    static List<Parsed> read(Map<String, String> values, Moment moment) {
        return FIELDS.stream()
                .filter(values::containsKey)
                .map(field -> "nudge " + field + " " + value(field, values.getOrDefault(field, "")))
                .map(command -> Grammar.asked(command, moment.language(), moment.today()))
                .toList();
    }

    /// What cannot be read, in a sentence by the name of its field.
    static Map<String, String> faults(Map<String, String> values, Moment moment) {
        Map<String, String> faults = new LinkedHashMap<>();
        values.forEach((field, value) ->
                faults(read(Map.of(field, value), moment))
                        .findFirst()
                        .map(moment.welcomeCards()::problem)
                        .ifPresent(sentence -> faults.put(field, sentence)));
        return faults;
    }

    /// What could not be read.
    static Stream<Parsed.Unclear> faults(List<Parsed> fields) {
        return fields.stream()
                .filter(Parsed.Unclear.class::isInstance)
                .map(Parsed.Unclear.class::cast);
    }

    private static String value(String field, String given) {
        return field.equals("followup") && given.isBlank() ? "off" : given;
    }
}
