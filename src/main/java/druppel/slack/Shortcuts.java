package druppel.slack;

import druppel.app.Incoming;
import druppel.app.Person;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Shortcuts: the form for a reflection, from anywhere or with a message's words in it.
record Shortcuts(String key, Person from, JsonNode payload) {
    static final String WRITE = "write_reflection";
    static final String KEEP = "keep_as_reflection";

    /// Empty where the shortcut is none of ours.
    Optional<Act> act() {
        return switch (SlackBody.text(payload, "/callback_id").orElse("")) {
            case WRITE -> Optional.of(writing(Map.of()));
            case KEEP -> Optional.of(writing(Map.of("reflection", words())));
            default -> Optional.empty();
        };
    }

    private Act writing(Map<String, String> values) {
        return new Act(
                        new Incoming.Pressed(key, from, Optional.empty(), "write:", values),
                        from.user(),
                        Optional.empty(),
                        SlackBody.text(payload, "/response_url").flatMap(FormReader::address))
                .triggering(SlackBody.text(payload, "/trigger_id"));
    }

    private String words() {
        return SlackBody.text(payload, "/message/text").map(SlackText::plain).orElse("");
    }
}
