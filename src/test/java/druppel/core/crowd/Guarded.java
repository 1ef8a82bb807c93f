package druppel.core.crowd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What Druppel does: a week of a group is a parcel, and lots are shown, together with all of a
/// group's and all of everybody's.
final class Guarded implements Publisher {
    private final Map<Integer, List<Deed>> week = new HashMap<>();
    private final Map<Integer, Lots<Deed>> groups = new HashMap<>();

    @Override
    public void contributed(Deed deed) {
        week.computeIfAbsent(deed.group(), group -> new ArrayList<>()).add(deed);
    }

    @Override
    public void takenBack(Deed deed) {
        week.values().forEach(deeds -> deeds.remove(deed));
        groups.replaceAll((group, lots) -> lots.without(deed::equals));
    }

    @Override
    public void weekIsOver() {
        week.forEach((group, deeds) ->
                groups.merge(
                        group,
                        Lots.<Deed>none().and(deeds, Deed::person),
                        (lots, first) -> lots.and(deeds, Deed::person)));
        week.clear();
    }

    @Override
    public Set<Set<Deed>> figures() {
        Set<Set<Deed>> figures = new HashSet<>();
        Set<Deed> all = new HashSet<>();
        for (Lots<Deed> lots : groups.values()) {
            Set<Deed> total = new HashSet<>();
            lots.closed().forEach(lot -> figures.add(Set.copyOf(lot)));
            lots.closed().forEach(total::addAll);
            figures.add(total);
            all.addAll(total);
        }
        figures.add(all);
        return figures;
    }
}
