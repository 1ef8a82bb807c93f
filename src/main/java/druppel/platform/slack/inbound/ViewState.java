package druppel.platform.slack.inbound;

import druppel.web.StrictJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Parser of the state of a view: the values of the inputs by field name.
final class ViewState {
    private ViewState() {}

    static Map<String, String> values(JsonNode state) {
        Map<String, String> values = new LinkedHashMap<>();
        state.forEach(block ->
                block.properties().forEach(field -> values.put(field.getKey(), value(field.getValue()))));
        return values;
    }

    private static String value(JsonNode field) {
        Stream<String> many = field.path("selected_options").valueStream().map(ViewState::chosen);
        return StrictJson.text(field, "/value")
                .or(() -> StrictJson.text(field, "/selected_time"))
                .or(() -> StrictJson.text(field, "/selected_option/value"))
                .orElseGet(() -> many.collect(Collectors.joining(",")));
    }

    private static String chosen(JsonNode option) {
        return option.path("value").asString("");
    }
}
