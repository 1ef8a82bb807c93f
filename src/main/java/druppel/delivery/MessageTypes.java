package druppel.delivery;

import druppel.domain.calendar.MessageKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Registry of the message type for each message kind.
public final class MessageTypes {
    private final Map<MessageKind, MessageType> types = new EnumMap<>(MessageKind.class);

    /// Creates the types of all kinds.
    ///
    /// @param create creates the type of one kind; called once for each
    public MessageTypes(Function<MessageKind, MessageType> create) {
        for (MessageKind messageKind : MessageKind.values()) {
            types.put(messageKind, create.apply(messageKind));
        }
    }

    MessageType of(MessageKind messageKind) {
        return Objects.requireNonNull(types.get(messageKind));
    }

    /// The type of a due message.
    MessageType of(DueMessage due) {
        return of(due.message().messageKind());
    }

    /// Whether the member still gets messages of this type.
    boolean reach(DueMessage due) {
        return of(due).reaches(due.member());
    }
}
