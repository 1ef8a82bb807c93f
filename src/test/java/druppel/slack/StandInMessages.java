package druppel.slack;

import druppel.slack.StandInSlack.Call;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The messages that the stand-in Slack was given, each in its conversation.
final class StandInMessages {
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Kept(String channel, ObjectNode message) {
        String ts() {
            return message.path("ts").asString();
        }
    }

    private final List<Kept> kept = new CopyOnWriteArrayList<>();

    /// Keeps a posted message; Slack's answer. A user's id opens the conversation with that user.
    String post(Call call) {
        String channel = conversation(call.field("channel"));
        ObjectNode message = JSON.createObjectNode();
        message.put("type", "message");
        message.put("ts", "1700000000.%06d".formatted(kept.size() + 1));
        if (!call.field("metadata").isEmpty()) {
            message.set("metadata", JSON.readTree(call.field("metadata")));
        }
        Kept posted = new Kept(channel, write(message, call));
        kept.add(posted);
        return "{\"ok\":true,\"channel\":\"%s\",\"ts\":\"%s\"}".formatted(channel, posted.ts());
    }

    /// Writes a message anew; what it carries stays.
    String update(Call call) {
        kept.stream()
                .filter(old -> old.ts().equals(call.field("ts")))
                .forEach(old -> write(old.message(), call));
        return "{\"ok\":true}";
    }

    String history(Call call) {
        ArrayNode messages = JSON.createArrayNode();
        kept.stream()
                .filter(old -> old.channel().equals(call.field("channel")))
                .forEach(old -> messages.add(old.message()));
        return "{\"ok\":true,\"messages\":%s}".formatted(messages);
    }

    String open(Call call) {
        return "{\"ok\":true,\"channel\":{\"id\":\"%s\"}}"
                .formatted(conversation(call.field("users")));
    }

    /// The blocks of a message.
    JsonNode blocks(String ts) {
        return kept.stream()
                .filter(old -> old.ts().equals(ts))
                .findFirst()
                .orElseThrow()
                .message()
                .path("blocks");
    }

    private static ObjectNode write(ObjectNode message, Call call) {
        message.put("text", call.field("text"));
        message.set("blocks", JSON.readTree(call.field("blocks")));
        return message;
    }

    private static String conversation(String channel) {
        return channel.replaceFirst("^U", "D");
    }
}
