package druppel.app;

import druppel.domain.member.Workspace;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings answers to a platform: once more after a pause that it asks for, and never again what may
/// be there. Hears from them that a workspace is closed.
public record Telling(Patience patience, Attention attention) {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    /// Tells something in a workspace.
    public void tell(Workspace workspace, Supplier<Outcome> attempt) {
        Outcome outcome = patience.trying(attempt);
        if (outcome instanceof Outcome.Closed(String why)) {
            attention.heed(new Notice.Closed(workspace, why));
        }
        if (!(outcome instanceof Outcome.Sent)) {
            LOG.atWarn()
                    .addKeyValue("platform", workspace.platform().id())
                    .addKeyValue("outcome", outcome)
                    .log("An answer did not arrive for certain; it is not sent again");
        }
    }
}
