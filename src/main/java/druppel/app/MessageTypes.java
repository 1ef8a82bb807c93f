package druppel.app;

import druppel.core.calendar.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// The type of message for each kind.
public final class MessageTypes {
    private final Map<Kind, MessageType> types = new EnumMap<>(Kind.class);

    /// Creates the types of all kinds.
    ///
    /// @param create gives the type for a kind, called once for each
    MessageTypes(Function<Kind, MessageType> create) {
        for (Kind kind : Kind.values()) {
            types.put(kind, create.apply(kind));
        }
    }

    MessageType of(Kind kind) {
        return Objects.requireNonNull(types.get(kind));
    }

    /// The type of the message that is due.
    MessageType of(Due due) {
        return of(due.occasion().kind());
    }

    /// Whether the member whose message is due still gets such messages.
    boolean reach(Due due) {
        return of(due).reaches(due.member());
    }
}
