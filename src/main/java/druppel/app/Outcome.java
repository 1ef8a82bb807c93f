package druppel.app;

import druppel.domain.delivery.MessageRef;
import java.time.Instant;

/// What became of a message that was handed to a platform.
public sealed interface Outcome {

    /// It is there.
    record Sent(MessageRef ref) implements Outcome {}

    /// Nothing was sent: the workspace has had enough until then.
    record Throttled(Instant until) implements Outcome {}

    /// Nothing was sent: this person cannot be reached any more.
    record Unreachable(String why) implements Outcome {}

    /// Nothing was sent: the platform would not have it, and would not have it again.
    record Refused(String code) implements Outcome {}

    /// Nothing was sent: the platform lets the bot into this workspace no more.
    record Closed(String why) implements Outcome {}

    /// Nobody knows: the request went out and no answer to trust came back.
    record Unknown(String why) implements Outcome {}
}
