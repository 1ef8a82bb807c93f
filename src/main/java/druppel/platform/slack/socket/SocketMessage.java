package druppel.platform.slack.socket;

import druppel.platform.slack.inbound.IntakeResult;
import druppel.platform.slack.inbound.RequestProof;
import druppel.web.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A message that Slack sends through a socket.
sealed interface SocketMessage {

    /// The first: from here on events come.
    ///
    /// @param lifetime after about how long Slack will close this connection
    record Hello(Optional<Duration> lifetime) implements SocketMessage {}

    /// Slack is about to close this connection.
    ///
    /// @param reason such as `warning`, `refresh_requested` or `link_disabled`
    record Disconnect(String reason) implements SocketMessage {}

    /// Something to be acknowledged.
    ///
    /// @param body what HTTP would have brought
    /// @param answerable whether the acknowledgement may bring an answer along
    record Envelope(String id, String body, boolean answerable) implements SocketMessage {

        /// Whoever speaks here is Slack: a repeat needs no other word for it.
        RequestProof proof() {
            return new RequestProof(id, true);
        }

        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }

        /// Says that it was taken.
        String acknowledgement(IntakeResult.Answered answered) {
            ObjectNode acknowledgement = JsonMapper.shared().createObjectNode();
            acknowledgement.put("envelope_id", id);
            if (answerable && answered.type().equals("application/json")) {
                StrictJson.object(answered.text()).ifPresent(payload -> acknowledgement.set("payload", payload));
            }
            return acknowledgement.toString();
        }
    }

    /// Nothing that is known here.
    record Unknown() implements SocketMessage {}

    static SocketMessage read(String text) {
        return StrictJson.object(text).map(SocketMessageParser::read).orElseGet(Unknown::new);
    }
}
