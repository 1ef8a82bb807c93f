package druppel.platform.teams.inbound;

import druppel.web.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// An activity as the Bot BotConnectorClient sends it. Whatever it lacks is empty.
public record Activity(JsonNode json) {

    /// Reads the body of a request; empty where it is no JSON object.
    public static Optional<Activity> read(String body) {
        return StrictJson.object(body).map(Activity::new);
    }

    /// The text at a place in it.
    Optional<String> text(String pointer) {
        return StrictJson.text(json, pointer);
    }

    String type() {
        return text("/type").orElse("");
    }

    /// What a client calls what it invokes.
    String name() {
        return text("/name").orElse("");
    }

    public String serviceUrl() {
        return text("/serviceUrl").orElse("");
    }

    public String channel() {
        return text("/channelId").orElse("");
    }

    /// In small letters, so that one tenant is always the same workspace.
    public Optional<String> tenant() {
        return text("/channelData/tenant/id")
                .or(() -> text("/conversation/tenantId"))
                .map(id -> id.toLowerCase(Locale.ROOT));
    }

    public Optional<String> conversation() {
        return text("/conversation/id");
    }

    /// Whether nobody reads along.
    boolean personal() {
        return text("/conversation/conversationType").orElse("").equals("personal");
    }

    /// What has happened to a message, such as `editMessage`.
    String eventType() {
        return text("/channelData/eventType").orElse("");
    }

    /// The entities of a type, such as `mention`.
    Stream<JsonNode> entities(String type) {
        return json.path("entities")
                .valueStream()
                .filter(entity -> entity.path("type").asString("").equals(type));
    }

    /// The attachments of a content type.
    Stream<JsonNode> attachments(String contentType) {
        return json.path("attachments")
                .valueStream()
                .filter(one -> one.path("contentType").asString("").equals(contentType));
    }

    /// Stands for the whole of it.
    String digest() {
        return UUID.nameUUIDFromBytes(json.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
