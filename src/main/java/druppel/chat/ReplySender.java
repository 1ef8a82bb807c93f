package druppel.chat;

import druppel.domain.member.Workspace;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings answers to a platform: once more after a pause that it asks for, and never again what may
/// be there. Hears from them that a workspace is closed.
public record ReplySender(RetryOnce retryOnce, PlatformEventHandler platformEventHandler) {
    private static final Logger LOG = LoggerFactory.getLogger(ReplySender.class);

    /// Tells something in a workspace.
    public void tell(Workspace workspace, Supplier<SendOutcome> attempt) {
        SendOutcome outcome = retryOnce.trying(attempt);
        if (outcome instanceof SendOutcome.Closed(String why)) {
            platformEventHandler.heed(new PlatformEvent.Closed(workspace, why));
        }
        if (!(outcome instanceof SendOutcome.Sent)) {
            LOG.atWarn()
                    .addKeyValue("platform", workspace.platform().id())
                    .addKeyValue("outcome", outcome)
                    .log("An answer did not arrive for certain; it is not sent again");
        }
    }
}
