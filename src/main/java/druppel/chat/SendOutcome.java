package druppel.chat;

import druppel.common.Retry;
import druppel.domain.delivery.MessageRef;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

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

    /// The pause that the platform asks for before another attempt; empty if it asks for none.
    default Optional<Duration> pause(Instant now) {
        return this instanceof Throttled(Instant until) ? Optional.of(Duration.between(now, until)) : Optional.empty();
    }

    /// Sends, and once more after the pause that the platform asks for, if the first attempt certainly failed.
    static SendOutcome retried(InstantSource clock, Supplier<SendOutcome> attempt) {
        return Retry.ONCE.run(attempt, (outcome, failures) -> outcome.pause(clock.instant()));
    }
}
