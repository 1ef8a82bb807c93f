package druppel.persistence;

import druppel.domain.anonymity.WorkspaceTotals;
import druppel.domain.member.Workspace;
import java.time.LocalDate;
import java.util.Optional;

/// Repository of workspace totals: the practised days of a workspace, in closed batches of five people or more.
public interface WorkspaceTotalsRepository {
    /// Closes a batch in each workspace in which five or more people have practised on unbatched dates up to this
    /// one; returns how many. The days of other workspaces wait.
    int closeBatch(LocalDate upTo);

    /// The totals that may be shown for a workspace; empty if it has no batch yet.
    Optional<WorkspaceTotals> of(Workspace workspace);
}
