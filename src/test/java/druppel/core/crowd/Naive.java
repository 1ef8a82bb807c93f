package druppel.core.crowd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is often done, and is not enough: a figure is counted whenever it is looked at, and hidden
/// while fewer than five people are in it.
final class Naive implements Publisher {
    private record Dated(Deed deed, int week) {}

    private final Function<Dated, Object> cut;
    private final List<Dated> deeds = new ArrayList<>();
    private final boolean whileItRuns;
    private int week;

    private Naive(Function<Dated, Object> cut, boolean whileItRuns) {
        this.cut = cut;
        this.whileItRuns = whileItRuns;
    }

    /// A total that grows as one looks.
    static Naive liveTotals() {
        return new Naive(dated -> "all", true);
    }

    /// Weeks that are over, counted anew whenever they are shown.
    static Naive weeksCountedAnew() {
        return new Naive(Dated::week, false);
    }

    /// Groups that are each big enough, beside the whole of them.
    static Naive groupsAndAll() {
        return new Naive(dated -> dated.deed().group(), false);
    }

    @Override
    public void contributed(Deed deed) {
        deeds.add(new Dated(deed, week));
    }

    @Override
    public void takenBack(Deed deed) {
        deeds.removeIf(dated -> dated.deed().equals(deed));
    }

    @Override
    public void weekIsOver() {
        week++;
    }

    @Override
    public Set<Set<Deed>> figures() {
        List<Dated> shown =
                deeds.stream().filter(dated -> whileItRuns || dated.week() < week).toList();
        Set<Set<Deed>> figures = new HashSet<>();
        figures.add(deeds(shown));
        shown.stream()
                .collect(Collectors.groupingBy(cut))
                .values()
                .forEach(part -> figures.add(deeds(part)));
        figures.removeIf(figure -> !Crowd.isEnough(Attacker.people(figure)));
        return figures;
    }

    private static Set<Deed> deeds(List<Dated> dated) {
        return dated.stream().map(Dated::deed).collect(Collectors.toSet());
    }
}
