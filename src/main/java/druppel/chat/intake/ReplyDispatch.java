package druppel.chat.intake;

import druppel.chat.LookupFailedException;
import druppel.chat.ReplySender;
import druppel.chat.SendOutcome;
import druppel.domain.delivery.MessageMark;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.message.Card;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Dispatch of one reply: sends its messages in order, each of them once, also after an attempt that was interrupted.
///
/// A message with a mark is looked up before it is sent again. One that cannot be looked up is noted before it is sent,
/// and then counts as sent. What is idempotent is done again. Not thread-safe.
public final class ReplyDispatch {
    private final ReplySender sender;
    private final ReplyProgress progress;
    private int marked;
    private int unmarked;
    private boolean unsent;

    public ReplyDispatch(ReplySender sender, ReplyProgress progress) {
        this.sender = sender;
        this.progress = progress;
    }

    /// Looks up a message by its mark.
    @FunctionalInterface
    public interface Lookup {
        /// The message; empty if the platform does not have it.
        ///
        /// @throws LookupFailedException if the platform gives no answer
        Optional<MessageRef> find(MessageMark mark, Instant since);
    }

    /// Sends a card with a mark, unless an earlier attempt has; gives what is known of it.
    public SendOutcome send(PlatformUser to, Card card, Function<MessageMark, SendOutcome> attempt, Lookup lookup) {
        MessageMark mark = progress.mark(marked++);
        SendOutcome outcome = found(mark, lookup).orElseGet(() -> attempt(to.at(), () -> attempt.apply(mark)));
        sender.settle(to, card, outcome);
        unsent = unsent || isOpen(outcome);
        return outcome;
    }

    private Optional<SendOutcome> found(MessageMark mark, Lookup lookup) {
        try {
            return progress.lookupFrom()
                    .flatMap(since -> lookup.find(mark, since))
                    .map(SendOutcome.Sent::new);
        } catch (LookupFailedException unseen) {
            return Optional.of(new SendOutcome.Unknown("not_looked_up"));
        }
    }

    /// Sends a card that cannot be looked up, at most once: it counts as arrived if it may have.
    public void sendOnce(PlatformUser to, Card card, Supplier<SendOutcome> attempt) {
        once(to.at(), attempt).ifPresent(outcome -> sender.settle(to, card, outcome));
    }

    /// Sends something that cannot be looked up, at most once; `false` if it certainly did not arrive.
    public boolean sendOnce(Workspace workspace, Supplier<SendOutcome> attempt) {
        Optional<SendOutcome> outcome = once(workspace, attempt);
        outcome.ifPresent(known -> sender.report(workspace, known));
        return outcome.filter(known -> !mayHaveArrived(known)).isEmpty();
    }

    /// The outcome; empty if an earlier attempt may have sent it.
    private Optional<SendOutcome> once(Workspace workspace, Supplier<SendOutcome> attempt) {
        int place = unmarked++;
        if (!progress.begin(place)) {
            return Optional.empty();
        }
        SendOutcome outcome = attempt(workspace, attempt);
        if (progress.isStored() && outcome instanceof SendOutcome.Throttled) {
            progress.withdraw(place);
            sender.report(workspace, outcome);
            throw new UnsentReplyException();
        }
        return Optional.of(outcome);
    }

    /// Sends something that may arrive twice; `false` if it was refused.
    public boolean repeat(Workspace workspace, Supplier<SendOutcome> attempt) {
        SendOutcome outcome = attempt(workspace, attempt);
        boolean refused = outcome instanceof SendOutcome.Refused || outcome instanceof SendOutcome.Unreachable;
        if (!refused) {
            sender.report(workspace, outcome);
        }
        unsent = unsent || isOpen(outcome);
        return !refused;
    }

    /// Ends the dispatch; throws if something has to be sent later.
    public void finish() {
        if (unsent && progress.isStored()) {
            throw new UnsentReplyException();
        }
    }

    private SendOutcome attempt(Workspace workspace, Supplier<SendOutcome> attempt) {
        if (!progress.holds()) {
            throw new UnsentReplyException();
        }
        return sender.attempt(workspace, attempt);
    }

    private static boolean isOpen(SendOutcome outcome) {
        return outcome instanceof SendOutcome.Unknown || outcome instanceof SendOutcome.Throttled;
    }

    private static boolean mayHaveArrived(SendOutcome outcome) {
        return outcome instanceof SendOutcome.Sent || outcome instanceof SendOutcome.Unknown;
    }
}
