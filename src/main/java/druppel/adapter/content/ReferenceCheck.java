package druppel.adapter.content;

import static druppel.adapter.content.YamlDocument.plus;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Validates references: the practices of the programmes, the programmes named in `next`, and the
/// programme for newcomers exist.
final class ReferenceCheck {
    private ReferenceCheck() {}

    static Stream<ValidationError> faults(LibraryFolder libraryFolder) {
        Stream<ValidationError> steps =
                libraryFolder.programmes().stream().flatMap(programme -> steps(programme, libraryFolder));
        Stream<ValidationError> next = libraryFolder.programmes().stream()
                .flatMap(programme ->
                        unknown(programme, List.of("next"), libraryFolder.programmes(), "programme").stream());
        return Stream.of(steps, next, newcomers(libraryFolder)).flatMap(faults -> faults);
    }

    private static Stream<ValidationError> steps(YamlDocument programme, LibraryFolder libraryFolder) {
        return programme.entries(List.of("steps")).stream()
                .map(step -> unknown(programme, plus(step, "practice"), libraryFolder.practices(), "practice"))
                .flatMap(Optional::stream);
    }

    private static Stream<ValidationError> newcomers(LibraryFolder libraryFolder) {
        return unknown(libraryFolder.header(), List.of("programme"), libraryFolder.programmes(), "programme").stream();
    }

    /// Reports no unknown reference while a file cannot be read, since that file may define it.
    private static Optional<ValidationError> unknown(
            YamlDocument from, List<String> path, List<YamlDocument> among, String what) {
        String wanted = from.text(path);
        boolean found = wanted.isEmpty()
                || among.stream()
                        .anyMatch(to -> !to.readable() || to.text(List.of("id")).equals(wanted));
        return found
                ? Optional.empty()
                : Optional.of(from.fault(
                        path,
                        "there is no " + what + " " + ValidationError.quoted(wanted),
                        "write the id of a file in " + what + "s"));
    }
}
