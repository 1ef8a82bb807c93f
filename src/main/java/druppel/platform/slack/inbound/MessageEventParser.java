package druppel.platform.slack.inbound;

import druppel.chat.UserAction;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.platform.slack.api.SlackUser;
import druppel.platform.slack.render.SlackText;
import druppel.web.StrictJson;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Parser of `message` events in the direct conversation with a member. Messages by bots are ignored.
record MessageEventParser(String key, String team, JsonNode event) {

    Optional<SlackAction> read() {
        if (!event.at("/channel_type").asString("").equals("im")) {
            return Optional.empty();
        }
        return switch (StrictJson.text(event, "/subtype").orElse("")) {
            case "", "file_share", "thread_broadcast" -> said();
            case "message_changed" -> changed();
            case "message_deleted" -> deleted();
            default -> Optional.empty();
        };
    }

    private Optional<SlackAction> said() {
        Optional<PlatformUser> from = sender(event);
        Optional<MessageRef> message = message("/ts");
        // a message without text, such as a picture, counts as empty text
        String text = StrictJson.text(event, "/text").orElse("");
        if (from.isEmpty() || message.isEmpty()) {
            return Optional.empty();
        }
        Optional<MessageRef> thread = message("/thread_ts").filter(root -> !root.equals(message.get()));
        return Optional.of(action(
                new UserAction.Said(
                        key,
                        from.get(),
                        SlackText.plain(text),
                        message.get(),
                        thread,
                        SlackText.mentions(text),
                        Timestamp.instant(message.get().message())),
                thread.map(MessageRef::message)));
    }

    /// A deleted message with replies arrives as a tombstone.
    private Optional<SlackAction> changed() {
        return event.at("/message/subtype").asString("").equals("tombstone") ? tombstone() : edited();
    }

    private Optional<SlackAction> edited() {
        Optional<String> before = StrictJson.text(event, "/previous_message/text");
        Optional<String> after = StrictJson.text(event, "/message/text");
        Optional<MessageRef> message = message("/message/ts");
        // Slack also reports a change when it only adds a link preview
        if (after.equals(before) || message.isEmpty()) {
            return Optional.empty();
        }
        if (after.isEmpty()) {
            return deletion(message);
        }
        String text = SlackText.plain(after.get());
        return sender(event.path("message"))
                .map(from -> action(new UserAction.Edited(key, from, message.get(), text), Optional.empty()));
    }

    private Optional<SlackAction> tombstone() {
        return deletion(message("/message/ts"));
    }

    private Optional<SlackAction> deleted() {
        return deletion(message("/deleted_ts"));
    }

    private Optional<SlackAction> deletion(Optional<MessageRef> message) {
        return sender(event.path("previous_message"))
                .flatMap(from -> message.map(ref -> action(new UserAction.Deleted(key, from, ref), Optional.empty())));
    }

    private Optional<PlatformUser> sender(JsonNode message) {
        return message.hasNonNull("bot_id") || message.path("user").asString("").equals(SlackUser.SLACKBOT)
                ? Optional.empty()
                : StrictJson.text(message, "/user").map(user -> new PlatformUser(Platform.SLACK, team, user));
    }

    private Optional<MessageRef> message(String pointer) {
        return StrictJson.text(event, "/channel")
                .flatMap(channel -> StrictJson.text(event, pointer).map(ts -> new MessageRef(channel, ts)));
    }

    private SlackAction action(UserAction action, Optional<String> thread) {
        String channel = StrictJson.text(event, "/channel").orElse(action.from().user());
        return new SlackAction(action, channel, thread, Optional.empty());
    }
}
