package druppel.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The plans that members made for themselves: one for a practice, encrypted at rest.
public interface PlanRepository {

    /// A member's own *when …, then I …* for a practice, and the date on which they said so.
    record OwnPlan(long member, String practice, String text, LocalDate madeOn) {}

    /// Keeps a plan in the place of the one there was.
    void keep(OwnPlan plan);

    Optional<OwnPlan> find(long member, String practice);

    /// The words of that plan.
    default Optional<String> text(long member, String practice) {
        return find(member, practice).map(OwnPlan::text);
    }

    /// Every plan of these members.
    List<OwnPlan> of(Collection<Long> members);

    /// Takes a plan away; `false` where there was none.
    boolean drop(long member, String practice);

    /// Deletes plans made before this date, so many at most; how many.
    int purge(LocalDate before, int limit);
}
