package druppel.adapter.content;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Validation of a library: of each file, each folder, and what the folders are together.
final class LibraryValidation {
    private static final List<String> ID = List.of("id");

    private LibraryValidation() {}

    /// The errors, ordered by file and line.
    static List<ValidationError> faults(LibraryFolders folders) {
        LibraryFolder library = folders.library();
        return Stream.of(
                        folders.documents().flatMap(document -> document.faults().stream()),
                        folders.folders().stream().flatMap(SchemaValidator::faults),
                        folders.folders().stream().flatMap(UniquenessCheck::ids),
                        IntStream.range(0, folders.folders().size()).boxed().flatMap(index -> overlay(folders, index)),
                        header(library.header()),
                        library.practices().stream()
                                .filter(YamlDocument::readable)
                                .flatMap(PracticeRules::faults),
                        UniquenessCheck.faults(library),
                        ReferenceCheck.faults(folders),
                        TopicCheck.faults(folders))
                .flatMap(found -> found)
                .distinct()
                .sorted()
                .toList();
    }

    /// Errors of a folder that refers to what earlier folders do not hold.
    private static Stream<ValidationError> overlay(LibraryFolders folders, int index) {
        LibraryFolder folder = folders.folders().get(index);
        LibraryFolder earlier = folders.before(index);
        SwitchedOff off = new SwitchedOff(folder.header());
        List<SwitchedOff> before = folders.folders().subList(0, index).stream()
                .map(LibraryFolder::header)
                .map(SwitchedOff::new)
                .toList();
        return Stream.concat(off.faults(earlier, before), additions(folder, off.removedFrom(earlier)));
    }

    private static Stream<ValidationError> additions(LibraryFolder folder, LibraryFolder earlier) {
        if (!Stream.concat(earlier.documents(), folder.documents()).allMatch(YamlDocument::readable)) {
            return Stream.empty();
        }
        List<String> known = Stream.concat(earlier.practices().stream(), folder.practices().stream())
                .filter(practice -> !LibraryOverlay.isAddition(practice))
                .map(practice -> practice.text(ID).strip())
                .toList();
        return folder.practices().stream()
                .filter(LibraryOverlay::isAddition)
                .filter(addition -> !addition.text(ID).isBlank()
                        && !known.contains(addition.text(ID).strip()))
                .map(addition -> addition.fault(
                        ID,
                        "there is no practice " + ValidationError.quoted(addition.text(ID)) + " to add to",
                        SwitchedOff.nearest(addition.text(ID), known)
                                .map(near -> "did you mean " + ValidationError.quoted(near) + "?")
                                .orElse("write the id of one, or all fields of a new practice")));
    }

    /// The fields of `library.yaml` that one of the folders must have.
    private static Stream<ValidationError> header(YamlDocument header) {
        return header.readable() && header.root().isObject()
                ? Stream.of("credits", "traits", "programme")
                        .filter(field -> header.at(List.of(field)).isMissingNode())
                        .map(field -> NodeName.missing(header, List.of(), field))
                : Stream.empty();
    }
}
