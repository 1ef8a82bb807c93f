package druppel.chat;

import druppel.domain.delivery.MessageRef;
import java.time.Instant;

/// What became of a message that was handed to a platform.
public sealed interface SendOutcome {

    /// It is there.
    record Sent(MessageRef ref) implements SendOutcome {}

    /// Nothing was sent: the workspace has had enough until then.
    record Throttled(Instant until) implements SendOutcome {}

    /// Nothing was sent: this person cannot be reached any more.
    record Unreachable(String why) implements SendOutcome {}

    /// Nothing was sent: the platform would not have it, and would not have it again.
    record Refused(String code) implements SendOutcome {}

    /// Nothing was sent: the platform lets the bot into this workspace no more.
    record Closed(String why) implements SendOutcome {}

    /// Nobody knows: the request went out and no answer to trust came back.
    record Unknown(String why) implements SendOutcome {}
}
