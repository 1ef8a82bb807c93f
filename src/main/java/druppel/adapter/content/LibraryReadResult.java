package druppel.adapter.content;

import druppel.domain.library.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The result of reading a library: valid content, or all its errors.
public sealed interface LibraryReadResult {
    /// A valid library.
    ///
    /// @param newcomers the id of the programme that newcomers follow
    record Sound(Catalogue catalogue, String newcomers) implements LibraryReadResult {}

    /// An invalid library.
    ///
    /// @param faults the errors, ordered by file and line; never empty
    record Broken(List<ValidationError> faults) implements LibraryReadResult {
        public Broken {
            faults = List.copyOf(faults);
        }
    }

    /// Reads and validates the whole folder; never throws because of its content.
    static LibraryReadResult of(Path folder) {
        if (!Files.isDirectory(folder)) {
            String mend = "create it, or name another with DRUPPEL_LIBRARY";
            return new Broken(List.of(new ValidationError(folder.toString(), 0, "the folder is missing", mend)));
        }
        LibraryFolder read = LibraryFolder.read(folder);
        List<ValidationError> faults = faults(read);
        return faults.isEmpty() ? CatalogueBuilder.of(read) : new Broken(faults);
    }

    private static List<ValidationError> faults(LibraryFolder libraryFolder) {
        return Stream.of(
                        libraryFolder.documents().flatMap(yamlDocument -> yamlDocument.faults().stream()),
                        SchemaValidator.LIBRARY.faults(libraryFolder.header()).stream(),
                        libraryFolder.practices().stream()
                                .flatMap(practice -> SchemaValidator.PRACTICE.faults(practice).stream()),
                        libraryFolder.programmes().stream()
                                .flatMap(one -> SchemaValidator.PROGRAMME.faults(one).stream()),
                        libraryFolder.practices().stream()
                                .filter(YamlDocument::readable)
                                .flatMap(PracticeRules::faults),
                        UniquenessCheck.faults(libraryFolder),
                        ReferenceCheck.faults(libraryFolder))
                .flatMap(found -> found)
                .distinct()
                .sorted()
                .toList();
    }
}
