package druppel.persistence;

import druppel.domain.member.Workspace;
import druppel.domain.workspace.WorkspaceStats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A workspace in figures and ids, for those who look after it. Nothing in it is a member's word or
/// day.
public interface WorkspaceStatsRepository {
    /// Somebody who could not be reached, by the platform's own id, and the platform's word for
    /// why.
    record Unreached(String user, String why) {}

    /// The workspace's people, and what became of their nudges.
    ///
    /// @param today the date that breaks are counted for
    /// @param since the moment from which on nudges are counted
    WorkspaceStats figures(Workspace workspace, LocalDate today, Instant since);

    /// Those who could not be reached and have not been heard from since, the newest first.
    List<Unreached> unreached(Workspace workspace);
}
