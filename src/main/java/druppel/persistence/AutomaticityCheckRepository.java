package druppel.persistence;

import druppel.domain.habit.AutomaticityCheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Repository of automaticity checks: one for each kept act and date, the answers encrypted at rest.
public interface AutomaticityCheckRepository {

    /// Stores a check of the act of a nudge, replacing the one of that date.
    void save(long member, String nudge, AutomaticityCheck check);

    /// The checks of a member by nudge id, complete or not, newest first.
    Map<String, List<AutomaticityCheck>> of(long member);

    /// Deletes at most `limit` checks begun before this date; returns how many.
    int purge(LocalDate before, int limit);
}
