package druppel.slack;

import druppel.app.Incoming;
import druppel.app.MessageRef;
import druppel.app.Person;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A pressed button, with what was filled in on its card.
record PressedPayload(String key, Person from, JsonNode payload) {

    Act act() {
        boolean ephemeral = payload.at("/container/is_ephemeral").booleanValue(false);
        Optional<MessageRef> message = ephemeral ? Optional.empty() : message();
        Optional<URI> whisper =
                ephemeral
                        ? SlackBody.text(payload, "/response_url").flatMap(Hosts::address)
                        : Optional.empty();
        return new Act(
                new Incoming.Pressed(key, from, message, action(), values()),
                message.map(MessageRef::conversation).orElse(from.user()),
                SlackBody.text(payload, "/message/thread_ts"),
                whisper);
    }

    /// The value carries the action; an action id only tells the buttons of a message apart.
    private String action() {
        return SlackBody.text(payload, "/actions/0/value")
                .or(() -> SlackBody.text(payload, "/actions/0/action_id"))
                .orElseThrow();
    }

    private Optional<MessageRef> message() {
        Optional<String> channel =
                SlackBody.text(payload, "/channel/id")
                        .or(() -> SlackBody.text(payload, "/container/channel_id"));
        Optional<String> ts =
                SlackBody.text(payload, "/message/ts")
                        .or(() -> SlackBody.text(payload, "/container/message_ts"));
        return channel.flatMap(conversation -> ts.map(id -> new MessageRef(conversation, id)));
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        payload.at("/state/values")
                .forEach(block ->
                        block.properties()
                                .forEach(field ->
                                        values.put(field.getKey(), value(field.getValue()))));
        return values;
    }

    private static String value(JsonNode field) {
        Stream<String> many =
                field.path("selected_options").valueStream().map(PressedPayload::chosen);
        return SlackBody.text(field, "/value")
                .or(() -> SlackBody.text(field, "/selected_time"))
                .or(() -> SlackBody.text(field, "/selected_option/value"))
                .orElseGet(() -> many.collect(Collectors.joining(",")));
    }

    private static String chosen(JsonNode option) {
        return option.path("value").asString("");
    }
}
