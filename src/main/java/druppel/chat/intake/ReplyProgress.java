package druppel.chat.intake;

import druppel.domain.delivery.MessageMark;
import java.time.Instant;
import java.util.Optional;

/// What is known of the sending of one reply, in this attempt and in earlier ones.
public interface ReplyProgress {
    /// The progress of a reply that is not stored: it is sent once, and lost if that fails.
    ReplyProgress NONE = new ReplyProgress() {};

    /// Whether the reply is stored, so that what was not sent is tried again later.
    default boolean isStored() {
        return false;
    }

    /// The mark of a message of the reply, by its place among those that carry one.
    default MessageMark mark(int place) {
        return MessageMark.NONE;
    }

    /// From when on an earlier attempt may have sent something; empty if there was none.
    default Optional<Instant> lookupFrom() {
        return Optional.empty();
    }

    /// Notes that a message without a mark is about to be sent, by its place among those; `false` if an earlier attempt
    /// may have sent it.
    default boolean begin(int place) {
        return true;
    }

    /// Notes that the message begun last was certainly not sent.
    default void withdraw(int place) {}

    /// Whether this attempt may still send. An attempt that took too long loses the reply to another one.
    default boolean holds() {
        return true;
    }
}
