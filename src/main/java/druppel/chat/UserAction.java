package druppel.chat;

import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Mention;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An action of a user on a platform. The event id is unique per platform; a repeated id means the same
/// action.
public sealed interface UserAction {
    /// How long ago an action can have been: as long as an event waits to be processed.
    Duration LONGEST_AGO = Duration.ofDays(7);

    String eventId();

    PlatformUser from();

    /// When the user acted, by the platform's clock; empty if it does not matter or the platform does not tell.
    default Optional<Instant> at() {
        return Optional.empty();
    }

    /// When the user acted. The platform's time counts unless it lies in the future or too long ago.
    ///
    /// @param now the time of processing, which counts otherwise
    default Instant actedAt(Instant now) {
        return at().filter(time -> time.isBefore(now) && time.isAfter(now.minus(LONGEST_AGO)))
                .orElse(now);
    }

    /// Whether the user wants something by it, and is told if that fails.
    default boolean asks() {
        return switch (this) {
            case Said _, Asked _, Pressed _, Edited _, Deleted _ -> true;
            case Opened _, HomeOpened _ -> false;
        };
    }

    /// The user wrote a message to the bot; `thread` is the message it replies to, if any.
    record Said(
            String eventId,
            PlatformUser from,
            String text,
            MessageRef message,
            Optional<MessageRef> thread,
            List<Mention> mentions,
            Optional<Instant> at)
            implements UserAction {
        public Said {
            mentions = List.copyOf(mentions);
        }

        /// A message of now, without mentions.
        public Said(String eventId, PlatformUser from, String text, MessageRef message, Optional<MessageRef> thread) {
            this(eventId, from, text, message, thread, List.of(), Optional.empty());
        }
    }

    /// The user gave a command explicitly, such as a slash command with its text.
    record Asked(String eventId, PlatformUser from, String text, List<Mention> mentions, Optional<Instant> at)
            implements UserAction {
        public Asked {
            mentions = List.copyOf(mentions);
        }

        /// A command of now, without mentions.
        public Asked(String eventId, PlatformUser from, String text) {
            this(eventId, from, text, List.of(), Optional.empty());
        }
    }

    /// The user pressed a button or submitted a form; `values` holds the input by field name.
    ///
    /// @param message the message with the pressed card; empty for a form
    record Pressed(
            String eventId,
            PlatformUser from,
            Optional<MessageRef> message,
            String action,
            Map<String, String> values,
            Optional<Instant> at)
            implements UserAction {
        public Pressed {
            values = Map.copyOf(values);
        }

        /// A press of now.
        public Pressed(
                String eventId,
                PlatformUser from,
                Optional<MessageRef> message,
                String action,
                Map<String, String> values) {
            this(eventId, from, message, action, values, Optional.empty());
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
