package druppel.cli;

import druppel.common.TextTable;
import druppel.domain.anonymity.NudgeResponseCounts;
import druppel.domain.library.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Output of `library report`: how many people answered each nudge, in steps of five.
///
/// @param upTo the last date that is counted
record LibraryReport(Catalogue catalogue, List<NudgeResponseCounts> answers, LocalDate upTo) {
    private static final List<String> HEADINGS = List.of("nudge", "done", "not today", "didn’t come up", "not for me");

    List<String> lines() {
        List<NudgeResponseCounts> all = all();
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        all.stream()
                .filter(NudgeResponseCounts::isEnough)
                .map(LibraryReport::row)
                .forEach(rows::add);
        long few = all.stream().filter(one -> !one.isEnough()).count();
        Stream<String> table = rows.size() == 1 ? Stream.empty() : TextTable.lines(rows).stream();
        return Stream.of(
                        Stream.of("How many people answered each nudge, up to " + upTo + ", in steps of five:", ""),
                        table,
                        Stream.of(few + (few == 1 ? " nudge" : " nudges") + " with fewer than five people"))
                .flatMap(lines -> lines)
                .toList();
    }

    /// The nudges of the library in its order, and then those that it no longer has.
    private List<NudgeResponseCounts> all() {
        Map<String, NudgeResponseCounts> byId =
                answers.stream().collect(Collectors.toMap(NudgeResponseCounts::nudge, Function.identity()));
        Stream<String> removed = byId.keySet().stream()
                .filter(id -> catalogue.nudge(id).isEmpty())
                .sorted();
        return Stream.concat(catalogue.nudges().keySet().stream(), removed)
                .map(id -> byId.getOrDefault(id, NudgeResponseCounts.none(id)))
                .toList();
    }

    private static List<String> row(NudgeResponseCounts answers) {
        return Stream.concat(
                        Stream.of(answers.nudge()),
                        answers.shown().stream().map(count -> count == 0 ? "–" : Integer.toString(count)))
                .toList();
    }
}
