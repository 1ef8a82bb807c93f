package druppel.chat;

import druppel.domain.delivery.MessageRef;
import java.time.Instant;

/// The outcome of sending a message to a platform.
public sealed interface SendOutcome {

    /// The message arrived.
    record Sent(MessageRef ref) implements SendOutcome {}

    /// Not sent: the workspace is rate limited until then.
    record Throttled(Instant until) implements SendOutcome {}

    /// Not sent: the user can no longer be reached.
    record Unreachable(String why) implements SendOutcome {}

    /// Not sent: the platform rejected the message for good; a retry would fail as well.
    record Refused(String code) implements SendOutcome {}

    /// Not sent: the platform no longer accepts the bot in this workspace.
    record Closed(String why) implements SendOutcome {}

    /// Unknown: the request was sent, but no reliable answer came back.
    record Unknown(String why) implements SendOutcome {}
}
