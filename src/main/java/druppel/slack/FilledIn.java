package druppel.slack;

import druppel.server.JsonBody;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What is filled in, by the names of the fields.
final class FilledIn {
    private FilledIn() {}

    static Map<String, String> values(JsonNode state) {
        Map<String, String> values = new LinkedHashMap<>();
        state.forEach(block ->
                block.properties()
                        .forEach(field -> values.put(field.getKey(), value(field.getValue()))));
        return values;
    }

    private static String value(JsonNode field) {
        Stream<String> many = field.path("selected_options").valueStream().map(FilledIn::chosen);
        return JsonBody.text(field, "/value")
                .or(() -> JsonBody.text(field, "/selected_time"))
                .or(() -> JsonBody.text(field, "/selected_option/value"))
                .orElseGet(() -> many.collect(Collectors.joining(",")));
    }

    private static String chosen(JsonNode option) {
        return option.path("value").asString("");
    }
}
