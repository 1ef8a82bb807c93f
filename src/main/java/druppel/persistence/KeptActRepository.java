package druppel.persistence;

import druppel.domain.habit.AutomaticityCheck;
import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptActs;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Repository of the acts that members keep, one for each nudge, and of the checks how far they go by themselves. Plans
/// and answers are encrypted at rest.
public interface KeptActRepository {

    /// Kept act of a member.
    record OwnAct(long member, KeptAct act) {}

    /// Stores acts, each replacing the earlier one of its nudge.
    void saveAll(List<OwnAct> acts);

    default void save(long member, KeptAct act) {
        saveAll(List.of(new OwnAct(member, act)));
    }

    /// The acts of these members; members without any are left out.
    Map<Long, KeptActs> of(Collection<Long> members);

    default KeptActs of(long member) {
        return of(Set.of(member)).getOrDefault(member, KeptActs.NONE);
    }

    /// Deletes an act; `false` if there was none.
    boolean delete(long member, String nudge);

    /// Deletes at most `limit` acts kept before this date; returns how many.
    int purge(LocalDate before, int limit);

    /// Stores a check of the act of a nudge, replacing the one of that date.
    void saveCheck(long member, String nudge, AutomaticityCheck check);

    /// The checks of a member by nudge id, complete or not, newest first.
    Map<String, List<AutomaticityCheck>> checks(long member);

    /// Deletes at most `limit` checks begun before this date; returns how many.
    int purgeChecks(LocalDate before, int limit);
}
