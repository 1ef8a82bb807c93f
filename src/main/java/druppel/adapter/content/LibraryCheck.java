package druppel.adapter.content;

import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Findings of `library check`.
///
/// @param errors what prevents the library from being loaded, ordered by file and line
/// @param warnings what does not, ordered by file and line; looked for only if there are no errors
/// @param contents what the library holds, such as `12 practices, 240 nudges`; empty if it cannot be loaded
public record LibraryCheck(List<ValidationError> errors, List<ValidationError> warnings, String contents) {
    public LibraryCheck {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    public static LibraryCheck of(Path folder) {
        LibraryFolder libraryFolder = LibraryFolder.read(folder);
        return switch (YamlLibrary.ReadResult.of(libraryFolder)) {
            case YamlLibrary.ReadResult.Broken(List<ValidationError> faults) -> new LibraryCheck(faults, List.of(), "");
            case YamlLibrary.ReadResult.Sound(Catalogue catalogue, String _) ->
                new LibraryCheck(List.of(), LibraryWarnings.of(libraryFolder, catalogue), contents(catalogue));
        };
    }

    /// The same findings with warnings as errors.
    public LibraryCheck strict() {
        List<ValidationError> all =
                Stream.concat(errors.stream(), warnings.stream()).sorted().toList();
        return new LibraryCheck(all, List.of(), contents);
    }

    public boolean sound() {
        return errors.isEmpty();
    }

    /// A line for each finding, and one that sums up a sound library.
    public List<String> lines() {
        return Stream.of(
                        errors.stream().map(ValidationError::toString),
                        warnings.stream().map(warning -> "warning: " + warning),
                        Stream.of(summary()).filter(_ -> sound()))
                .flatMap(lines -> lines)
                .toList();
    }

    /// The contents of a sound library and the number of warnings, in one line.
    public String summary() {
        return contents + ": no errors" + (warnings.isEmpty() ? "" : ", " + count(warnings.size(), "warning"));
    }

    private static String contents(Catalogue catalogue) {
        return String.join(
                ", ",
                count(catalogue.practices().size(), "practice"),
                count(catalogue.nudges().size(), "nudge"),
                count(Language.values().length, "language"),
                count(catalogue.programmes().size(), "programme"));
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
