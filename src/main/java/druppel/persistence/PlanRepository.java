package druppel.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Repository of members' own plans: at most one for each practice, encrypted at rest.
public interface PlanRepository {

    /// Plan of a member for a practice (*when …, then I …*), and the date on which they made it.
    record OwnPlan(long member, String practice, String text, LocalDate madeOn) {}

    /// Stores a plan, replacing the earlier one.
    void save(OwnPlan plan);

    Optional<OwnPlan> find(long member, String practice);

    /// The text of a plan.
    default Optional<String> text(long member, String practice) {
        return find(member, practice).map(OwnPlan::text);
    }

    /// All plans of these members.
    List<OwnPlan> of(Collection<Long> members);

    /// Deletes a plan; `false` if there was none.
    boolean delete(long member, String practice);

    /// Deletes at most `limit` plans made before this date; returns how many.
    int purge(LocalDate before, int limit);
}
