package druppel.persistence;

import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptActs;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Repository of the acts that members keep: one for each nudge, the plans encrypted at rest.
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
}
