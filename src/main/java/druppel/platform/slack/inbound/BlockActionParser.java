package druppel.platform.slack.inbound;

import druppel.chat.UserAction;
import druppel.common.TrustedHosts;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.web.StrictJson;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Parser of `block_actions` payloads: a pressed button with the field values of its card.
record BlockActionParser(String key, PlatformUser from, JsonNode payload) {

    SlackAction act() {
        boolean ephemeral = payload.at("/container/is_ephemeral").booleanValue(false);
        Optional<MessageRef> message = ephemeral ? Optional.empty() : message();
        Optional<URI> whisper =
                ephemeral ? StrictJson.text(payload, "/response_url").flatMap(TrustedHosts::address) : Optional.empty();
        return new SlackAction(
                        new UserAction.Pressed(
                                key, from, message, action(), ViewState.values(payload.at("/state/values"))),
                        message.map(MessageRef::conversation).orElse(from.user()),
                        StrictJson.text(payload, "/message/thread_ts"),
                        whisper)
                .triggering(StrictJson.text(payload, "/trigger_id"))
                .within(window())
                .among(whisper.filter(address -> amongOthers()));
    }

    /// Whether the button was pressed in a channel. A direct conversation may be the one with the bot, which
    /// nobody else can read.
    private boolean amongOthers() {
        return !channel().orElse("D").startsWith("D");
    }

    /// The action is in the button's value; the action id only makes the button unique in its message.
    private String action() {
        return StrictJson.text(payload, "/actions/0/value")
                .or(() -> StrictJson.text(payload, "/actions/0/action_id"))
                .orElseThrow();
    }

    /// The modal in which the button was pressed; App Home is not a modal.
    private Optional<String> window() {
        return payload.at("/view/type").asString("").equals("modal")
                ? StrictJson.text(payload, "/view/id")
                : Optional.empty();
    }

    private Optional<String> channel() {
        return StrictJson.text(payload, "/channel/id").or(() -> StrictJson.text(payload, "/container/channel_id"));
    }

    private Optional<MessageRef> message() {
        Optional<String> ts =
                StrictJson.text(payload, "/message/ts").or(() -> StrictJson.text(payload, "/container/message_ts"));
        return channel().flatMap(conversation -> ts.map(id -> new MessageRef(conversation, id)));
    }
}
