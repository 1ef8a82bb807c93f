package druppel.persistence;

import druppel.domain.library.SelfCheck;
import java.time.LocalDate;
import java.util.List;

/// Repository of self-checks: one for each date, the answers encrypted at rest.
public interface SelfCheckRepository {

    /// Stores a self-check, replacing the one of that date.
    void save(long member, SelfCheck check);

    /// The self-checks of a member, complete or not, newest first.
    List<SelfCheck> of(long member);

    /// Deletes at most `limit` self-checks begun before this date; returns how many.
    int purge(LocalDate before, int limit);
}
