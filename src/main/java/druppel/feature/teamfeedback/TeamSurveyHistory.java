package druppel.feature.teamfeedback;

import druppel.domain.calendar.Quarter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// History of a leader's team surveys: those with enough answers to show, oldest first. For each practice, the first
/// one is the baseline for the later ones.
public record TeamSurveyHistory(List<Entry> entries) {
    public TeamSurveyHistory {
        entries = List.copyOf(entries);
    }

    /// One survey and its result.
    ///
    /// @param practice the id of the practice
    public record Entry(String practice, LocalDate on, TeamSurveyCards.SurveyResult result) {}

    /// Whether a survey is the first about its practice.
    public boolean isBaseline(Entry entry) {
        return entries.stream()
                .filter(other -> other.practice().equals(entry.practice()))
                .findFirst()
                .equals(Optional.of(entry));
    }

    /// The surveys by quarter, the newest quarter and the newest survey first.
    public Map<Quarter, List<Entry>> byQuarter() {
        Map<Quarter, List<Entry>> quarters =
                new TreeMap<>(Comparator.comparing(Quarter::first).reversed());
        entries.reversed()
                .forEach(entry -> quarters.merge(
                        Quarter.of(entry.on()),
                        List.of(entry),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList()));
        return quarters;
    }
}
