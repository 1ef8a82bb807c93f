package druppel.platform.local;

/// Event for the listeners of a conversation.
public sealed interface BroadcastEvent {
    /// New messages were added.
    record Added() implements BroadcastEvent {}

    /// This message was replaced.
    record Replaced(long id) implements BroadcastEvent {}

    /// The clock was moved, or the time zone changed.
    record Clock() implements BroadcastEvent {}

    /// The subscription ended: subscribe again.
    record Closed() implements BroadcastEvent {}
}
