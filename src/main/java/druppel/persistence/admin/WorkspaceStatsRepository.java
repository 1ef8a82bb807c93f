package druppel.persistence.admin;

import druppel.domain.member.Workspace;
import druppel.domain.workspace.NudgeCount;
import druppel.domain.workspace.WorkspaceStats;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Repository of workspace statistics for admins. It never exposes the words or the days of a member.
public interface WorkspaceStatsRepository {
    /// User who could not be reached: the platform's id of the user, and the platform's reason.
    record UnreachableUser(String user, String why) {}

    /// Counts of the workspace's members, and of the outcomes of their nudges.
    ///
    /// @param today the date that breaks are counted for
    /// @param since the moment from which nudges are counted
    WorkspaceStats counts(Workspace workspace, LocalDate today, Instant since);

    /// What became of the scheduled nudges of a workspace since a date, by date. Nudges that arrived so much after they
    /// were due are late.
    List<NudgeCount> nudges(Workspace workspace, LocalDate from, Duration late);

    /// Users who could not be reached and have not been heard from since, newest first.
    List<UnreachableUser> unreachable(Workspace workspace);
}
