package druppel.persistence.admin;

import druppel.domain.member.Workspace;
import druppel.domain.workspace.ActChainLink;
import druppel.domain.workspace.AdminAct;
import java.time.Instant;
import java.util.List;

/// Repository of the acts of admins. Acts are added and never changed; they are deleted with the retention period. They
/// form a chain, so that any other change is noticed.
public interface AdminActRepository {
    void add(AdminAct act);

    /// The acts in a workspace, newest first.
    ///
    /// @param skip how many of the newest to leave out
    List<AdminAct> newest(Workspace workspace, int skip, int limit);

    /// Deletes acts from before a moment, at most `limit` of them; returns how many.
    int purge(Instant before, int limit);

    /// The last link of the chain.
    ActChainLink lastLink();

    /// Whether the chain has this link, of an act that may be deleted since.
    boolean holds(ActChainLink link);
}
