package druppel.platform.local;

/// What a listener to a conversation is told.
public sealed interface BroadcastEvent {
    /// There are messages after the ones it knows.
    record Added() implements BroadcastEvent {}

    /// This message reads differently now.
    record Replaced(long id) implements BroadcastEvent {}

    /// The clock was wound, or is read in another zone now.
    record Clock() implements BroadcastEvent {}

    /// There is nothing more to come: listen anew.
    record Over() implements BroadcastEvent {}
}
