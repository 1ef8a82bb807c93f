package druppel.feature.reach;

import druppel.domain.member.LinkedAccount;
import druppel.domain.member.Member;
import druppel.domain.member.Workspace;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.util.List;

/// Lifecycle of a workspace: what happens when a platform no longer accepts the bot in it, and when it does
/// again.
///
/// Members of a suspended workspace keep their status, and nothing is scheduled for them.
public final class WorkspaceLifecycle {
    private WorkspaceLifecycle() {}

    public static void suspend(Repositories rows, Workspace workspace, Instant now) {
        if (rows.workspaces().suspend(workspace, now)) {
            membersElsewhere(rows, workspace).forEach(member -> Reachability.moveToReachable(rows, member));
            rows.members().clearSchedules(workspace);
        }
    }

    /// Deletes a workspace with its members, at most `limit` of them; members with a linked account
    /// elsewhere keep everything there. Returns the number of deleted rows, 0 when all is deleted.
    public static int delete(Repositories rows, Workspace workspace, Instant now, int limit) {
        List<Long> others = rows.linkedAccounts().linked(workspace, limit);
        others.forEach(member -> moveToLinkedAccount(rows, member, now));
        return others.isEmpty() ? rows.workspaces().forget(workspace, limit) : others.size();
    }

    private static void moveToLinkedAccount(Repositories rows, long member, Instant now) {
        LinkedAccount other = rows.linkedAccounts().of(member).getFirst();
        rows.linkedAccounts().makePrimary(member, other.user());
        if (!other.reachable()) {
            rows.members().markUnreachable(member, "workspace gone", now);
        }
    }

    /// The members who also have an account outside this workspace.
    private static List<Member> membersElsewhere(Repositories rows, Workspace workspace) {
        return rows.linkedAccounts().linked(workspace).stream()
                .map(rows.members()::get)
                .toList();
    }

    /// Resumes a suspended workspace and reschedules its members.
    static void resume(Repositories rows, Workspace workspace, Instant now) {
        if (rows.workspaces().resume(workspace)) {
            List<Member> idle = rows.members().joinedWithoutSchedule(workspace);
            rows.members()
                    .saveProgress(
                            idle.stream().map(one -> one.scheduledAfter(now)).toList());
        }
    }

    /// Resumes a suspended workspace, since an event from it shows that the bot is accepted.
    public static void resumeIfSuspended(UnitOfWork store, Workspace workspace, Instant now) {
        if (store.read(rows -> rows.workspaces().suspended(workspace))) {
            store.update(rows -> resume(rows, workspace, now));
        }
    }
}
