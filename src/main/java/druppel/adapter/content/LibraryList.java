package druppel.adapter.content;

import druppel.common.TextTable;
import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.domain.library.Trait;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Output of `library list`: the folders, a table of the practices and their nudges by kind, and all nudges.
public final class LibraryList {
    private LibraryList() {}

    /// Lists a library in one or several folders.
    ///
    /// @throws InvalidLibraryException if it has errors
    public static List<String> of(List<Path> paths) {
        return switch (YamlLibrary.ReadResult.of(LibraryFolders.read(paths))) {
            case YamlLibrary.ReadResult.Broken(List<ValidationError> faults) ->
                throw new InvalidLibraryException(faults);
            case YamlLibrary.ReadResult.Sound sound -> lines(sound.folders(), sound.catalogue());
        };
    }

    private static List<String> lines(List<FolderSummary> folders, Catalogue catalogue) {
        return Stream.of(
                        folders.stream().map(FolderSummary::line),
                        Stream.of(""),
                        practices(catalogue),
                        Stream.of(""),
                        nudges(catalogue))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> practices(Catalogue catalogue) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(headings());
        catalogue.practices().values().forEach(practice -> rows.add(row(practice)));
        return TextTable.lines(rows).stream();
    }

    /// A line for each nudge: its id, its practice, and the languages that it has.
    private static Stream<String> nudges(Catalogue catalogue) {
        Stream<List<String>> rows = catalogue.nudges().values().stream()
                .map(nudge -> List.of(
                        nudge.id(),
                        nudge.practice(),
                        nudge.texts().values().keySet().stream()
                                .sorted()
                                .map(Language::tag)
                                .collect(Collectors.joining(" "))));
        return TextTable.lines(Stream.concat(Stream.of(List.of("nudge", "practice", "languages")), rows)
                        .toList())
                .stream();
    }

    private static List<String> headings() {
        return Stream.of(
                        Stream.of("practice", "nudges"),
                        names(Nudge.Kind.values()),
                        names(Nudge.Context.values()),
                        names(Nudge.Effort.values()),
                        Stream.of("traits"))
                .flatMap(names -> names)
                .toList();
    }

    private static List<String> row(Practice practice) {
        List<Nudge> nudges = practice.nudges();
        return Stream.of(
                        Stream.of(practice.id(), Integer.toString(nudges.size())),
                        counts(nudges, Nudge.Kind.values(), Nudge::kind),
                        counts(nudges, Nudge.Context.values(), Nudge::context),
                        counts(nudges, Nudge.Effort.values(), Nudge::effort),
                        Stream.of(traits(practice)))
                .flatMap(cells -> cells)
                .toList();
    }

    private static <T extends Enum<T>> Stream<String> counts(List<Nudge> nudges, T[] values, Function<Nudge, T> of) {
        return Arrays.stream(values)
                .map(value -> nudges.stream()
                        .filter(nudge -> of.apply(nudge) == value)
                        .count())
                .map(count -> Long.toString(count));
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String traits(Practice practice) {
        return practice.traits().stream().map(Trait::id).collect(Collectors.joining(", "));
    }
}
