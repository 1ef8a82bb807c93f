package druppel.persistence;

import druppel.domain.anonymity.WorkspaceTotals;
import druppel.domain.member.Workspace;
import java.time.LocalDate;
import java.util.Optional;

/// The practised days of workspaces, in lots of five people or more that stay as they are.
public interface WorkspaceTotalsRepository {
    /// Closes a lot in each workspace in which five people or more have practised on dates that are
    /// in no lot yet, up to this one; how many. The days of the others wait.
    int close(LocalDate upTo);

    /// What may be shown of a workspace; empty where there is no lot yet.
    Optional<WorkspaceTotals> of(Workspace workspace);
}
