package druppel.cli;

import druppel.common.TextTable;
import druppel.domain.anonymity.NudgeResponseCounts;
import druppel.feature.library.NudgeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Output of `library report`: how many people answered each nudge, in steps of five.
record LibraryReport(NudgeReport report) {
    private static final List<String> HEADINGS = List.of("nudge", "done", "not today", "didn’t come up", "not for me");

    List<String> lines() {
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        report.shown().stream().map(LibraryReport::row).forEach(rows::add);
        Stream<String> table = rows.size() == 1 ? Stream.empty() : TextTable.lines(rows).stream();
        return Stream.of(
                        Stream.of(
                                "How many people answered each nudge, up to " + report.upTo() + ", in steps of five:",
                                ""),
                        table,
                        Stream.of(report.few()
                                + (report.few() == 1 ? " nudge" : " nudges")
                                + " with fewer than five people"))
                .flatMap(lines -> lines)
                .toList();
    }

    private static List<String> row(NudgeResponseCounts answers) {
        return Stream.concat(
                        Stream.of(answers.nudge()),
                        answers.shown().stream().map(count -> count == 0 ? "–" : Integer.toString(count)))
                .toList();
    }
}
