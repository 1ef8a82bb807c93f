package druppel.feature.reach;

import druppel.domain.member.LinkedAccount;
import druppel.domain.member.Member;
import druppel.domain.member.Workspace;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.util.List;

/// What follows when a platform lets the bot into a workspace no more, and when it does again.
///
/// While a workspace is closed its members stay what they are and nothing is scheduled for them.
public final class WorkspaceLifecycle {
    private WorkspaceLifecycle() {}

    public static void close(Repositories rows, Workspace workspace, Instant now) {
        if (rows.workspaces().close(workspace, now)) {
            others(rows, workspace).forEach(member -> Reachability.goesOn(rows, member));
            rows.members().halt(workspace);
        }
    }

    /// Deletes a workspace with its members, so many at a time; whoever has another place keeps
    /// everything there. How many rows that took, which is none once all is gone.
    public static int forget(Repositories rows, Workspace workspace, Instant now, int limit) {
        List<Long> others = rows.identities().linked(workspace, limit);
        others.forEach(member -> moveAway(rows, member, now));
        return others.isEmpty() ? rows.workspaces().forget(workspace, limit) : others.size();
    }

    private static void moveAway(Repositories rows, long member, Instant now) {
        LinkedAccount other = rows.identities().of(member).getFirst();
        rows.identities().move(member, other.user());
        if (!other.reachable()) {
            rows.members().rest(member, "workspace gone", now);
        }
    }

    /// Those who have another place than this workspace.
    private static List<Member> others(Repositories rows, Workspace workspace) {
        return rows.identities().linked(workspace).stream()
                .map(rows.members()::get)
                .toList();
    }

    /// Opens a workspace where it was closed: what comes next for its members is scheduled anew.
    static void open(Repositories rows, Workspace workspace, Instant now) {
        if (rows.workspaces().open(workspace)) {
            List<Member> idle = rows.members().idle(workspace);
            rows.members()
                    .moveOn(idle.stream().map(one -> one.scheduledAfter(now)).toList());
        }
    }

    /// Whatever comes from a workspace shows that the bot is let in.
    public static void heardFrom(UnitOfWork store, Workspace workspace, Instant now) {
        if (store.read(rows -> rows.workspaces().closed(workspace))) {
            store.write(rows -> {
                open(rows, workspace, now);
                return rows;
            });
        }
    }
}
