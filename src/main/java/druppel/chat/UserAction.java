package druppel.chat;

import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Mention;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An action of a user on a platform. The event id is unique per platform; a repeated id means the same
/// action.
public sealed interface UserAction {
    String eventId();

    PlatformUser from();

    /// The user wrote a message to the bot; `thread` is the message it replies to, if any.
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

        /// A message without mentions.
        public Said(String eventId, PlatformUser from, String text, MessageRef message, Optional<MessageRef> thread) {
            this(eventId, from, text, message, thread, List.of());
        }
    }

    /// The user gave a command explicitly, such as a slash command with its text.
    record Asked(String eventId, PlatformUser from, String text, List<Mention> mentions) implements UserAction {
        public Asked {
            mentions = List.copyOf(mentions);
        }

        /// A command without mentions.
        public Asked(String eventId, PlatformUser from, String text) {
            this(eventId, from, text, List.of());
        }
    }

    /// The user pressed a button or submitted a form; `values` holds the input by field name.
    ///
    /// @param message the message with the pressed card; empty for a form
    record Pressed(
            String eventId, PlatformUser from, Optional<MessageRef> message, String action, Map<String, String> values)
            implements UserAction {
        public Pressed {
            values = Map.copyOf(values);
        }
    }

    /// The user edited an earlier message.
    record Edited(String eventId, PlatformUser from, MessageRef message, String text) implements UserAction {}

    /// The user deleted an earlier message.
    record Deleted(String eventId, PlatformUser from, MessageRef message) implements UserAction {}

    /// The user opened the conversation with the bot.
    record Opened(String eventId, PlatformUser from) implements UserAction {}

    /// The user opened their home page.
    record HomeOpened(String eventId, PlatformUser from) implements UserAction {}
}
