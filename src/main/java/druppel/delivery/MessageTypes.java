package druppel.delivery;

import druppel.domain.calendar.MessageKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// The type of message for each kind.
public final class MessageTypes {
    private final Map<MessageKind, MessageType> types = new EnumMap<>(MessageKind.class);

    /// Creates the types of all kinds.
    ///
    /// @param create gives the type for a kind, called once for each
    public MessageTypes(Function<MessageKind, MessageType> create) {
        for (MessageKind messageKind : MessageKind.values()) {
            types.put(messageKind, create.apply(messageKind));
        }
    }

    MessageType of(MessageKind messageKind) {
        return Objects.requireNonNull(types.get(messageKind));
    }

    /// The type of the message that is due.
    MessageType of(DueMessage due) {
        return of(due.message().messageKind());
    }

    /// Whether the member whose message is due still gets such messages.
    boolean reach(DueMessage due) {
        return of(due).reaches(due.member());
    }
}
