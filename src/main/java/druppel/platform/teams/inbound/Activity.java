package druppel.platform.teams.inbound;

import druppel.web.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// An activity as the Bot Connector sends it. Missing fields are empty.
public record Activity(JsonNode json) {

    /// Parses the body of a request; empty if it is not a JSON object.
    public static Optional<Activity> read(String body) {
        return StrictJson.object(body).map(Activity::new);
    }

    /// The text at a JSON pointer.
    Optional<String> text(String pointer) {
        return StrictJson.text(json, pointer);
    }

    String type() {
        return text("/type").orElse("");
    }

    /// The name of an invoke.
    String name() {
        return text("/name").orElse("");
    }

    public String serviceUrl() {
        return text("/serviceUrl").orElse("");
    }

    public String channel() {
        return text("/channelId").orElse("");
    }

    /// The tenant id in lower case, so that one tenant is always the same workspace.
    public Optional<String> tenant() {
        return text("/channelData/tenant/id")
                .or(() -> text("/conversation/tenantId"))
                .map(id -> id.toLowerCase(Locale.ROOT));
    }

    public Optional<String> conversation() {
        return text("/conversation/id");
    }

    /// Whether the conversation is personal: between one member and the bot.
    boolean personal() {
        return text("/conversation/conversationType").orElse("").equals("personal");
    }

    /// What happened to a message, such as `editMessage`.
    String eventType() {
        return text("/channelData/eventType").orElse("");
    }

    /// The entities of this type, such as `mention`.
    Stream<JsonNode> entities(String type) {
        return json.path("entities")
                .valueStream()
                .filter(entity -> entity.path("type").asString("").equals(type));
    }

    /// The attachments of this content type.
    Stream<JsonNode> attachments(String contentType) {
        return json.path("attachments")
                .valueStream()
                .filter(one -> one.path("contentType").asString("").equals(contentType));
    }

    /// When it happened, by the clock of Teams.
    Optional<Instant> timestamp() {
        try {
            return text("/timestamp").map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /// A digest of the whole activity.
    String digest() {
        return UUID.nameUUIDFromBytes(json.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
