package druppel.feature.library;

import druppel.domain.anonymity.NudgeResponseCounts;
import druppel.domain.library.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How many people answered each nudge, in the order of the library; those that it no longer has come last.
///
/// @param upTo the last date that is counted
public record NudgeReport(List<NudgeResponseCounts> nudges, LocalDate upTo) {
    public NudgeReport {
        nudges = List.copyOf(nudges);
    }

    public static NudgeReport of(Catalogue catalogue, List<NudgeResponseCounts> answers, LocalDate upTo) {
        Map<String, NudgeResponseCounts> byId =
                answers.stream().collect(Collectors.toMap(NudgeResponseCounts::nudge, Function.identity()));
        Stream<String> removed = byId.keySet().stream()
                .filter(id -> catalogue.nudge(id).isEmpty())
                .sorted();
        return new NudgeReport(
                Stream.concat(catalogue.nudges().keySet().stream(), removed)
                        .map(id -> byId.getOrDefault(id, NudgeResponseCounts.none(id)))
                        .toList(),
                upTo);
    }

    /// The nudges of which a figure may be shown.
    public List<NudgeResponseCounts> shown() {
        return nudges.stream().filter(NudgeResponseCounts::isEnough).toList();
    }

    /// How many nudges have no figure that may be shown.
    public int few() {
        return nudges.size() - shown().size();
    }
}
