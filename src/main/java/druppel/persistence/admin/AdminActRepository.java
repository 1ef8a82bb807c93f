package druppel.persistence.admin;

import druppel.domain.member.Workspace;
import druppel.domain.workspace.AdminAct;
import java.time.Instant;
import java.util.List;

/// Repository of the acts of admins. Acts are added and never changed; they are deleted with the retention period.
public interface AdminActRepository {
    void add(AdminAct act);

    /// The acts in a workspace, newest first.
    ///
    /// @param skip how many of the newest to leave out
    List<AdminAct> newest(Workspace workspace, int skip, int limit);

    /// Deletes acts from before a moment, at most `limit` of them; returns how many.
    int purge(Instant before, int limit);
}
