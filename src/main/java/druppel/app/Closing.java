package druppel.app;

import java.time.Instant;
import java.util.List;

/// What follows when a platform lets the bot into a workspace no more, and when it does again.
///
/// While a workspace is closed its members stay what they are and nothing is scheduled for them.
final class Closing {
    /// Why nothing is sent there.
    static final String REASON = "workspace closed";

    private Closing() {}

    static void close(Rows rows, Workspace workspace, Instant now) {
        if (rows.workspaces().close(workspace, now)) {
            rows.members().halt(workspace);
        }
    }

    /// Opens a workspace where it was closed: what comes next for its members is scheduled anew.
    static void open(Rows rows, Workspace workspace, Instant now) {
        if (rows.workspaces().open(workspace)) {
            List<Member> idle = rows.members().idle(workspace);
            rows.members().moveOn(idle.stream().map(one -> one.scheduledAfter(now)).toList());
        }
    }

    /// Whatever comes from a workspace shows that the bot is let in.
    static void heardFrom(Store store, Workspace workspace, Instant now) {
        if (store.read(rows -> rows.workspaces().closed(workspace))) {
            store.write(rows -> {
                open(rows, workspace, now);
                return rows;
            });
        }
    }
}
