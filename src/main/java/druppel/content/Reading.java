package druppel.content;

import druppel.domain.library.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a folder turns out to be: a library without faults, or all its faults.
public sealed interface Reading {
    /// A library that can be used.
    ///
    /// @param newcomers the id of the programme that newcomers follow
    record Sound(Catalogue catalogue, String newcomers) implements Reading {}

    /// A library that cannot be used.
    ///
    /// @param faults in the order of files and lines; never empty
    record Broken(List<Fault> faults) implements Reading {
        public Broken {
            faults = List.copyOf(faults);
        }
    }

    /// Reads and checks the whole folder; never throws for what stands in it.
    static Reading of(Path folder) {
        if (!Files.isDirectory(folder)) {
            String mend = "make it, or name another with DRUPPEL_LIBRARY";
            return new Broken(
                    List.of(new Fault(folder.toString(), 0, "the folder is missing", mend)));
        }
        Folder read = Folder.read(folder);
        List<Fault> faults = faults(read);
        return faults.isEmpty() ? Contents.of(read) : new Broken(faults);
    }

    private static List<Fault> faults(Folder folder) {
        return Stream.of(
                        folder.documents().flatMap(document -> document.faults().stream()),
                        Form.LIBRARY.faults(folder.header()).stream(),
                        folder.practices().stream()
                                .flatMap(practice -> Form.PRACTICE.faults(practice).stream()),
                        folder.programmes().stream()
                                .flatMap(one -> Form.PROGRAMME.faults(one).stream()),
                        folder.practices().stream()
                                .filter(Document::readable)
                                .flatMap(PracticeRules::faults),
                        Uniqueness.faults(folder),
                        References.faults(folder))
                .flatMap(found -> found)
                .distinct()
                .sorted()
                .toList();
    }
}
