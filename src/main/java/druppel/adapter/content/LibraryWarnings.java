package druppel.adapter.content;

import static druppel.adapter.content.YamlDocument.plus;

import druppel.adapter.content.style.StyleRule;
import druppel.adapter.content.style.Violation;
import druppel.domain.library.Catalogue;
import java.util.List;
import java.util.stream.Stream;

/// Warnings about a library without errors: what members can live with, and its author should improve.
final class LibraryWarnings {
    private final List<YamlDocument> practices;

    private LibraryWarnings(List<YamlDocument> practices) {
        this.practices = practices;
    }

    /// The warnings, ordered by file and line.
    static List<ValidationError> of(LibraryFolder libraryFolder, Catalogue catalogue) {
        LibraryWarnings libraryWarnings = new LibraryWarnings(libraryFolder.practices());
        Stream<ValidationError> style = StyleRule.ALL.stream()
                .flatMap(rule -> rule.violations(catalogue.nudges().values()))
                .flatMap(libraryWarnings::located);
        return Stream.concat(style, TranslationCheck.warnings(libraryFolder))
                .sorted()
                .toList();
    }

    private Stream<ValidationError> located(Violation violation) {
        return practices.stream()
                .flatMap(practice -> practice.entries(List.of("nudges")).stream()
                        .filter(nudge ->
                                practice.text(plus(nudge, "id")).strip().equals(violation.nudge()))
                        .map(nudge -> warning(practice, nudge, violation)));
    }

    private static ValidationError warning(YamlDocument practice, List<String> nudge, Violation violation) {
        List<String> path = plus(plus(nudge, violation.language().tag()), violation.field());
        return practice.fault(path, NodeName.name(practice, path) + " " + violation.what(), violation.fix());
    }
}
