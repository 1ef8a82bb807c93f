package druppel.chat;

import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.message.Card;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sender of replies to a platform: retries once after a pause that the platform asks for, and never
/// repeats a message that may have arrived. Suspends a workspace if the platform reports that it no longer
/// accepts the bot.
public record ReplySender(InstantSource clock, PlatformEventHandler platformEventHandler, ChatService chatService) {
    private static final Logger LOG = LoggerFactory.getLogger(ReplySender.class);

    /// Sends something in a workspace.
    public SendOutcome attempt(Workspace workspace, Supplier<SendOutcome> attempt) {
        SendOutcome outcome = SendOutcome.retried(clock, attempt);
        if (outcome instanceof SendOutcome.Closed(String why)) {
            platformEventHandler.handle(new PlatformEvent.Closed(workspace, why));
        }
        return outcome;
    }

    /// Notes what became of a card of an answer.
    public void settle(PlatformUser to, Card card, SendOutcome outcome) {
        report(to.at(), outcome);
        if (outcome instanceof SendOutcome.Sent(MessageRef message)) {
            chatService.sent(to, message, card);
        }
    }

    /// Changes a card sent earlier. One that can no longer be changed stays as it is.
    public void update(Workspace workspace, Supplier<SendOutcome> attempt) {
        SendOutcome outcome = attempt(workspace, attempt);
        boolean gone = outcome instanceof SendOutcome.Refused || outcome instanceof SendOutcome.Unreachable;
        if (!gone) {
            report(workspace, outcome);
        }
    }

    /// Logs what did not arrive.
    public void report(Workspace workspace, SendOutcome outcome) {
        if (!(outcome instanceof SendOutcome.Sent)) {
            LOG.atWarn()
                    .addKeyValue("platform", workspace.platform().id())
                    .addKeyValue("outcome", outcome)
                    .log("A reply failed or may not have arrived");
        }
    }
}
