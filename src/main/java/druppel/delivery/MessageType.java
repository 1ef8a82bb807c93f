package druppel.delivery;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.feature.selection.NudgeHistory;
import druppel.message.Card;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Type of a scheduled message: who gets it, when it is skipped, and its card.
///
/// The reason to skip is asked for twice: when the message is planned, and again just before it is sent.
public interface MessageType {
    /// Renders the card from the current data; empty if there is nothing left to say.
    Optional<Card> card(DeliveryContext context, Member member, Delivery delivery);

    /// Whether the member still gets messages of this type.
    default boolean reaches(Member member) {
        return member.joined();
    }

    /// The reason to skip the message, if there is one.
    default Optional<String> skip(DeliveryContext context, DueMessage due) {
        return Optional.empty();
    }

    /// The reason to skip when the message is planned, if more conditions apply then.
    default Optional<String> skipPlanning(DeliveryContext context, DueMessage due) {
        return skip(context, due);
    }

    /// The id of the nudge that the message is about, chosen when it is planned.
    default Optional<String> nudge(DeliveryContext context, NudgeHistory history, DueMessage due) {
        return Optional.empty();
    }

    /// The earliest moment at which it makes sense, if that is after its scheduled time.
    default Optional<Instant> notBefore(DeliveryContext context, DueMessage due) {
        return Optional.empty();
    }

    /// Whether the member has just asked for it, so that nothing may hold it back.
    default boolean requested(Member member, Delivery delivery) {
        return false;
    }

    /// Registry of the type of each kind, with the rules that hold for all kinds.
    final class Registry {
        private final Map<MessageKind, MessageType> types = new EnumMap<>(MessageKind.class);

        /// Creates the types of all kinds.
        ///
        /// @param create creates the type of one kind; called once for each
        public Registry(Function<MessageKind, MessageType> create) {
            for (MessageKind kind : MessageKind.values()) {
                types.put(kind, create.apply(kind));
            }
        }

        MessageType of(MessageKind kind) {
            return Objects.requireNonNull(types.get(kind));
        }

        /// The type of a due message.
        MessageType of(DueMessage due) {
            return of(due.message().messageKind());
        }

        /// Whether the member still gets messages of this type.
        boolean reach(DueMessage due) {
            return of(due).reaches(due.member());
        }

        /// The reason to skip just before the message is sent.
        Optional<String> skip(DeliveryContext context, DueMessage due, Instant now) {
            return due.skip(now).or(() -> of(due).skip(context, due));
        }

        /// The reason to skip when the message is planned.
        Optional<String> skipPlanning(DeliveryContext context, DueMessage due, Instant now) {
            return due.skip(now).or(() -> of(due).skipPlanning(context, due));
        }
    }
}
