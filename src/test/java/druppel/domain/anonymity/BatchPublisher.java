package druppel.domain.anonymity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The method of Druppel: a week of a group is a parcel, and batches are shown, with totals of each group and of all
/// groups.
final class BatchPublisher implements Publisher {
    private final Map<Integer, List<Contribution>> week = new HashMap<>();
    private final Map<Integer, AnonymousBatches<Contribution>> groups = new HashMap<>();

    @Override
    public void contributed(Contribution contribution) {
        week.computeIfAbsent(contribution.group(), group -> new ArrayList<>()).add(contribution);
    }

    @Override
    public void takenBack(Contribution contribution) {
        week.values().forEach(deeds -> deeds.remove(contribution));
        groups.replaceAll((group, anonymousBatches) -> anonymousBatches.without(contribution::equals));
    }

    @Override
    public void weekIsOver() {
        week.forEach((group, deeds) -> groups.merge(
                group,
                AnonymousBatches.<Contribution>none().and(deeds, Contribution::person),
                (anonymousBatches, first) -> anonymousBatches.and(deeds, Contribution::person)));
        week.clear();
    }

    @Override
    public Set<Set<Contribution>> figures() {
        Set<Set<Contribution>> figures = new HashSet<>();
        Set<Contribution> all = new HashSet<>();
        for (AnonymousBatches<Contribution> anonymousBatches : groups.values()) {
            Set<Contribution> total = new HashSet<>();
            anonymousBatches.closed().forEach(lot -> figures.add(Set.copyOf(lot)));
            anonymousBatches.closed().forEach(total::addAll);
            figures.add(total);
            all.addAll(total);
        }
        figures.add(all);
        return figures;
    }
}
