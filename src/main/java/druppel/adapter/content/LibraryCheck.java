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
/// @param folders a line for each folder that has a name or is one of several
public record LibraryCheck(
        List<ValidationError> errors, List<ValidationError> warnings, String contents, List<String> folders) {
    public LibraryCheck {
        folders = List.copyOf(folders);
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /// Checks folders. If the first one adds to another library, they are checked together with that library.
    ///
    /// @param base the folder of the other library
    public static LibraryCheck of(List<Path> folders, Path base) {
        boolean addition = LibraryFolder.isAddition(folders.getFirst()) && !folders.contains(base);
        return of(addition ? Stream.concat(Stream.of(base), folders.stream()).toList() : folders);
    }

    /// Checks a library in one or several folders.
    public static LibraryCheck of(List<Path> paths) {
        LibraryFolders folders = LibraryFolders.read(paths);
        return switch (YamlLibrary.ReadResult.of(folders)) {
            case YamlLibrary.ReadResult.Broken(List<ValidationError> faults) ->
                new LibraryCheck(faults, List.of(), "", List.of());
            case YamlLibrary.ReadResult.Sound sound ->
                new LibraryCheck(
                        List.of(),
                        LibraryWarnings.of(folders.library(), sound.catalogue()),
                        contents(sound.catalogue()),
                        folders(sound.folders()));
        };
    }

    /// The same findings with warnings as errors.
    public LibraryCheck strict() {
        List<ValidationError> all =
                Stream.concat(errors.stream(), warnings.stream()).sorted().toList();
        return new LibraryCheck(all, List.of(), contents, folders);
    }

    public boolean sound() {
        return errors.isEmpty();
    }

    /// A line for each finding, and lines that sum up a sound library.
    public List<String> lines() {
        return Stream.of(
                        errors.stream().map(ValidationError::toString),
                        warnings.stream().map(warning -> "warning: " + warning),
                        folders.stream().filter(_ -> sound()),
                        Stream.of(summary()).filter(_ -> sound()))
                .flatMap(lines -> lines)
                .toList();
    }

    /// The contents of a sound library and the number of warnings, in one line.
    public String summary() {
        return contents + ": no errors" + (warnings.isEmpty() ? "" : ", " + count(warnings.size(), "warning"));
    }

    private static List<String> folders(List<FolderSummary> folders) {
        return folders.stream()
                .filter(folder -> folders.size() > 1 || folder.isNamed())
                .map(FolderSummary::line)
                .toList();
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
