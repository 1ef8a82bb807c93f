package druppel.chat;

import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Mention;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something a person did on a platform. The event's id is unique per platform: the same one is the
/// same act.
public sealed interface UserAction {
    String eventId();

    PlatformUser from();

    /// Wrote a message to the bot; `thread` is the message it answers, where it answers one.
    record Said(
            String eventId,
            PlatformUser from,
            String text,
            MessageRef message,
            Optional<MessageRef> thread,
            List<Mention> mentions)
            implements UserAction {
        public Said {
            mentions = List.copyOf(mentions);
        }

        /// The same with nobody named.
        public Said(String eventId, PlatformUser from, String text, MessageRef message, Optional<MessageRef> thread) {
            this(eventId, from, text, message, thread, List.of());
        }
    }

    /// Gave a command in so many words, such as a slash command with its text.
    record Asked(String eventId, PlatformUser from, String text, List<Mention> mentions) implements UserAction {
        public Asked {
            mentions = List.copyOf(mentions);
        }

        /// The same with nobody named.
        public Asked(String eventId, PlatformUser from, String text) {
            this(eventId, from, text, List.of());
        }
    }

    /// Pressed a button or sent a form; `values` holds what is filled in on the card, by field
    /// name.
    ///
    /// @param message the card it was on; empty for a form
    record Pressed(
            String eventId, PlatformUser from, Optional<MessageRef> message, String action, Map<String, String> values)
            implements UserAction {
        public Pressed {
            values = Map.copyOf(values);
        }
    }

    /// Changed the text of an earlier message.
    record Edited(String eventId, PlatformUser from, MessageRef message, String text) implements UserAction {}

    /// Took an earlier message back.
    record Deleted(String eventId, PlatformUser from, MessageRef message) implements UserAction {}

    /// Opened the conversation with the bot.
    record Opened(String eventId, PlatformUser from) implements UserAction {}

    /// Looked at their own page within the platform.
    record Looked(String eventId, PlatformUser from) implements UserAction {}
}
