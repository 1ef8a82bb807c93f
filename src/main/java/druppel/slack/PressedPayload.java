package druppel.slack;

import druppel.app.Incoming;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.server.JsonBody;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A pressed button, with what was filled in on its card.
record PressedPayload(String key, PlatformUser from, JsonNode payload) {

    Act act() {
        boolean ephemeral = payload.at("/container/is_ephemeral").booleanValue(false);
        Optional<MessageRef> message = ephemeral ? Optional.empty() : message();
        Optional<URI> whisper =
                ephemeral
                        ? JsonBody.text(payload, "/response_url").flatMap(Hosts::address)
                        : Optional.empty();
        return new Act(
                        new Incoming.Pressed(
                                key,
                                from,
                                message,
                                action(),
                                FilledIn.values(payload.at("/state/values"))),
                        message.map(MessageRef::conversation).orElse(from.user()),
                        JsonBody.text(payload, "/message/thread_ts"),
                        whisper)
                .triggering(JsonBody.text(payload, "/trigger_id"))
                .within(window())
                .among(whisper.filter(address -> amongOthers()));
    }

    /// Whether it was pressed in a channel. A direct conversation may be the one with the bot, in
    /// which nobody else reads.
    private boolean amongOthers() {
        return !channel().orElse("D").startsWith("D");
    }

    /// The value carries the action; an action id only tells the buttons of a message apart.
    private String action() {
        return JsonBody.text(payload, "/actions/0/value")
                .or(() -> JsonBody.text(payload, "/actions/0/action_id"))
                .orElseThrow();
    }

    /// The window it was pressed in; a person's own page is none.
    private Optional<String> window() {
        return payload.at("/view/type").asString("").equals("modal")
                ? JsonBody.text(payload, "/view/id")
                : Optional.empty();
    }

    private Optional<String> channel() {
        return JsonBody.text(payload, "/channel/id")
                .or(() -> JsonBody.text(payload, "/container/channel_id"));
    }

    private Optional<MessageRef> message() {
        Optional<String> ts =
                JsonBody.text(payload, "/message/ts")
                        .or(() -> JsonBody.text(payload, "/container/message_ts"));
        return channel().flatMap(conversation -> ts.map(id -> new MessageRef(conversation, id)));
    }
}
