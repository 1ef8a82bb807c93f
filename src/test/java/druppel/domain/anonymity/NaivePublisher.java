package druppel.domain.anonymity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The common method, which is not enough: a figure is counted whenever it is shown, and hidden while it is about
/// fewer than five people.
final class NaivePublisher implements Publisher {
    private record Dated(Contribution contribution, int week) {}

    private final Function<Dated, Object> cut;
    private final List<Dated> deeds = new ArrayList<>();
    private final boolean whileItRuns;
    private int week;

    private NaivePublisher(Function<Dated, Object> cut, boolean whileItRuns) {
        this.cut = cut;
        this.whileItRuns = whileItRuns;
    }

    /// A running total.
    static NaivePublisher liveTotals() {
        return new NaivePublisher(dated -> "all", true);
    }

    /// Past weeks, counted again whenever they are shown.
    static NaivePublisher weeksCountedAnew() {
        return new NaivePublisher(Dated::week, false);
    }

    /// Groups that are each large enough, and all of them together.
    static NaivePublisher groupsAndAll() {
        return new NaivePublisher(dated -> dated.contribution().group(), false);
    }

    @Override
    public void contributed(Contribution contribution) {
        deeds.add(new Dated(contribution, week));
    }

    @Override
    public void takenBack(Contribution contribution) {
        deeds.removeIf(dated -> dated.contribution().equals(contribution));
    }

    @Override
    public void weekIsOver() {
        week++;
    }

    @Override
    public Set<Set<Contribution>> figures() {
        List<Dated> shown = deeds.stream()
                .filter(dated -> whileItRuns || dated.week() < week)
                .toList();
        Set<Set<Contribution>> figures = new HashSet<>();
        figures.add(deeds(shown));
        shown.stream().collect(Collectors.groupingBy(cut)).values().forEach(part -> figures.add(deeds(part)));
        figures.removeIf(figure -> !AnonymityThreshold.isEnough(Attacker.people(figure)));
        return figures;
    }

    private static Set<Contribution> deeds(List<Dated> dated) {
        return dated.stream().map(Dated::contribution).collect(Collectors.toSet());
    }
}
