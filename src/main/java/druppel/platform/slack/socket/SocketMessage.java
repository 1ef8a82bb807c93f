package druppel.platform.slack.socket;

import druppel.chat.intake.EventIntake;
import druppel.chat.intake.IntakeResult;
import druppel.web.StrictJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A Socket Mode message from Slack. An envelope is turned into the body of the equivalent HTTP request, so that the
/// rest of the intake is shared.
///
/// Source: https://docs.slack.dev/apis/events-api/using-socket-mode
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
        return StrictJson.object(text).map(SocketMessage::read).orElseGet(Unknown::new);
    }

    private static SocketMessage read(JsonNode message) {
        return switch (StrictJson.text(message, "/type").orElse("")) {
            case "hello" -> new SocketMessage.Hello(lifetime(message));
            case "disconnect" ->
                new SocketMessage.Disconnect(StrictJson.text(message, "/reason").orElse(""));
            case "events_api" -> envelope(message, message.path("payload").toString());
            case "interactive" ->
                envelope(message, pair("payload", message.path("payload").toString()));
            case "slash_commands" -> envelope(message, form(message.path("payload")));
            default -> new SocketMessage.Unknown();
        };
    }

    private static SocketMessage envelope(JsonNode message, String body) {
        boolean answerable = message.path("accepts_response_payload").asBoolean(false);
        return StrictJson.text(message, "/envelope_id")
                .<SocketMessage>map(id -> new SocketMessage.Envelope(id, body, answerable))
                .orElseGet(SocketMessage.Unknown::new);
    }

    private static Optional<Duration> lifetime(JsonNode hello) {
        long seconds = hello.at("/debug_info/approximate_connection_time").asLong(0);
        return Optional.of(Duration.ofSeconds(seconds)).filter(Duration::isPositive);
    }

    private static String form(JsonNode payload) {
        return payload.properties().stream()
                .filter(field ->
                        field.getValue().isValueNode() && !field.getValue().isNull())
                .map(field -> pair(field.getKey(), field.getValue().asString()))
                .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
