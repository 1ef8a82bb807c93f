package druppel.feature.streak;

import druppel.domain.habit.WeeklyProgress;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.feature.selection.UpcomingPractice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Content of a weekly recap.
///
/// @param monday the first day of the week
/// @param practices the practices of the week in their order, at least one
/// @param lines the member's own words, oldest first
/// @param kept the act that the member kept this week
/// @param next the practice that comes next; empty if no nudge is scheduled
public record Recap(
        LocalDate monday,
        WeeklyProgress progress,
        List<Practice> practices,
        List<Line> lines,
        Optional<KeptWeek> kept,
        Optional<UpcomingPractice> next) {
    private static final int SHOWN = 7;

    public Recap {
        practices = List.copyOf(practices);
        lines = List.copyOf(lines);
    }

    /// Week of a kept act: on how many of its days it was done.
    ///
    /// @param over whether those were its last days, so that it can be asked how far it goes by itself
    public record KeptWeek(Nudge act, int done, int days, boolean over) {}

    /// The member's own words on a nudge, or on a day without one.
    public record Line(LocalDate date, Optional<Nudge> nudge, String words) {

        /// Lines on the same nudge belong together, and so do those of one day without a nudge.
        private Object group() {
            return nudge.<Object>map(Nudge::id).orElse(date);
        }
    }

    /// The newest lines, in groups about the same nudge or day.
    List<List<Line>> groups() {
        Map<Object, List<Line>> groups = new LinkedHashMap<>();
        lines.subList(hidden(), lines.size())
                .forEach(line -> groups.merge(line.group(), List.of(line), Recap::together));
        return List.copyOf(groups.values());
    }

    /// The number of older lines that are not shown.
    int hidden() {
        return Math.max(0, lines.size() - SHOWN);
    }

    /// The newest practice of the week.
    Practice practice() {
        return practices.getLast();
    }

    private static List<Line> together(List<Line> earlier, List<Line> later) {
        return Stream.concat(earlier.stream(), later.stream()).toList();
    }
}
