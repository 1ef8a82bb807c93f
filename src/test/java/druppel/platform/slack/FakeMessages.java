package druppel.platform.slack;

import druppel.platform.slack.FakeSlack.Call;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Messages of the fake Slack, by conversation.
public final class FakeMessages {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// A message with a mark.
    public record Delivered(String channel, String ts, String mark) {
        boolean isReply() {
            return mark.contains("/reply/");
        }
    }

    private record Kept(String channel, ObjectNode message) {
        String ts() {
            return message.path("ts").asString();
        }

        boolean since(String oldest) {
            return oldest.isEmpty() || new BigDecimal(ts()).compareTo(new BigDecimal(oldest)) >= 0;
        }

        boolean inThread(String root) {
            return message.path("thread_ts").asString("").equals(root);
        }

        Delivered delivered() {
            JsonNode payload = message.path("metadata").path("event_payload");
            return new Delivered(channel, ts(), payload.path("mark").asString(""));
        }
    }

    private final List<Kept> kept = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final InstantSource clock;

    FakeMessages(InstantSource clock) {
        this.clock = clock;
    }

    /// Stores a posted message; gives Slack's response. A user id opens the direct conversation.
    String post(Call call) {
        String channel = conversation(call.field("channel"));
        ObjectNode message = JSON.createObjectNode();
        message.put("type", "message");
        message.put("ts", "%d.%06d".formatted(clock.instant().getEpochSecond(), count.incrementAndGet()));
        if (!call.field("metadata").isEmpty()) {
            message.set("metadata", JSON.readTree(call.field("metadata")));
        }
        if (!call.field("thread_ts").isEmpty()) {
            message.put("thread_ts", call.field("thread_ts"));
        }
        Kept posted = new Kept(channel, write(message, call));
        kept.add(posted);
        return ok().put("channel", channel).put("ts", posted.ts()).toString();
    }

    /// Updates a message; its metadata stays.
    String update(Call call) {
        kept.stream().filter(old -> old.ts().equals(call.field("ts"))).forEach(old -> write(old.message(), call));
        return "{\"ok\":true}";
    }

    /// The messages of a conversation outside its threads.
    String history(Call call) {
        return inThread(call, "");
    }

    /// The messages of a thread.
    String replies(Call call) {
        return inThread(call, call.field("ts"));
    }

    private String inThread(Call call, String root) {
        ArrayNode messages = JSON.createArrayNode();
        kept.stream()
                .filter(old -> old.channel().equals(call.field("channel")))
                .filter(old -> old.inThread(root))
                .filter(old -> old.since(call.field("oldest")))
                .forEach(old -> messages.add(old.message()));
        return "{\"ok\":true,\"messages\":%s}".formatted(messages);
    }

    String open(Call call) {
        ObjectNode answer = ok();
        answer.putObject("channel").put("id", conversation(call.field("users")));
        return answer.toString();
    }

    /// All messages with a mark, in order of arrival.
    public List<Delivered> delivered() {
        return kept.stream()
                .map(Kept::delivered)
                .filter(message -> !message.mark().isEmpty() && !message.isReply())
                .toList();
    }

    /// Forgets all messages, as if none had ever arrived.
    public void forget() {
        kept.clear();
    }

    /// All messages that answer an event, in order of arrival.
    public List<Delivered> replies() {
        return kept.stream().map(Kept::delivered).filter(Delivered::isReply).toList();
    }

    /// The timestamp of the newest message.
    public String newest() {
        return kept.getLast().ts();
    }

    /// The blocks of a message.
    public JsonNode blocks(String ts) {
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

    private static ObjectNode ok() {
        return JsonMapper.shared().createObjectNode().put("ok", true);
    }

    private static String conversation(String channel) {
        return channel.replaceFirst("^U", "D");
    }
}
