package druppel.platform.local;

import druppel.message.Card;

/// Event for the listeners of a conversation.
public sealed interface BroadcastEvent {
    /// New messages were added.
    record Added() implements BroadcastEvent {}

    /// This message was replaced.
    record Replaced(long id) implements BroadcastEvent {}

    /// This message was removed.
    record Removed(long id) implements BroadcastEvent {}

    /// All messages were deleted, with everything else about the member; the receipt is shown and not kept.
    record Emptied(Card receipt) implements BroadcastEvent {}

    /// The language of the member changed, and with it every text of the page.
    record Language() implements BroadcastEvent {}

    /// The clock was moved, or the time zone changed.
    record Clock() implements BroadcastEvent {}

    /// The subscription ended, because the same browser has newer ones: do not subscribe again by yourself.
    record Ended() implements BroadcastEvent {}

    /// The subscription ended: subscribe again.
    record Closed() implements BroadcastEvent {}
}
