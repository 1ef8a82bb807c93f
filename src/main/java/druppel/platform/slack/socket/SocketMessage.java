package druppel.platform.slack.socket;

import druppel.chat.intake.EventIntake;
import druppel.chat.intake.IntakeResult;
import druppel.web.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A Socket Mode message from Slack.
sealed interface SocketMessage {

    /// `hello`: Slack starts sending events.
    ///
    /// @param lifetime roughly how long until Slack closes this connection
    record Hello(Optional<Duration> lifetime) implements SocketMessage {}

    /// `disconnect`: Slack is about to close this connection.
    ///
    /// @param reason such as `warning`, `refresh_requested` or `link_disabled`
    record Disconnect(String reason) implements SocketMessage {}

    /// An envelope, to be acknowledged.
    ///
    /// @param body the body that an HTTP request would have had
    /// @param answerable whether the acknowledgement may contain a response payload
    record Envelope(String id, String body, boolean answerable) implements SocketMessage {

        /// The connection itself proves that Slack is the sender, so a repeat counts as Slack's retry.
        EventIntake.Proof proof() {
            return new EventIntake.Proof(id, true);
        }

        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }

        /// The acknowledgement, with the response.
        String acknowledgement(IntakeResult result) {
            ObjectNode acknowledgement = JsonMapper.shared().createObjectNode();
            acknowledgement.put("envelope_id", id);
            if (answerable && result.type().equals("application/json")) {
                StrictJson.object(result.body()).ifPresent(payload -> acknowledgement.set("payload", payload));
            }
            return acknowledgement.toString();
        }
    }

    /// An unknown message type.
    record Unknown() implements SocketMessage {}

    static SocketMessage read(String text) {
        return StrictJson.object(text).map(SocketMessageParser::read).orElseGet(Unknown::new);
    }
}
