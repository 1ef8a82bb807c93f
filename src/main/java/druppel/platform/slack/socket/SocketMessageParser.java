package druppel.platform.slack.socket;

import druppel.web.StrictJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Parser of Socket Mode messages. Turns envelopes into the bodies of the equivalent HTTP requests, so that the
/// rest of the intake is shared.
///
/// Source: https://docs.slack.dev/apis/events-api/using-socket-mode
final class SocketMessageParser {
    private SocketMessageParser() {}

    static SocketMessage read(JsonNode message) {
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
