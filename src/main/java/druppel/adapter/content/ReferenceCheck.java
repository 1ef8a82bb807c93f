package druppel.adapter.content;

import static druppel.adapter.content.YamlDocument.plus;

import druppel.adapter.content.SwitchedOff.Kind;
import druppel.adapter.content.YamlDocument.Entry;
import druppel.adapter.content.YamlDocument.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Validates references: the practices of the programmes, the programmes named in `next`, the programme for newcomers
/// and the packs of nudges exist, and no folder switches off what is needed.
record ReferenceCheck(LibraryFolders folders) {
    private static final List<String> ID = List.of("id");

    static Stream<ValidationError> faults(LibraryFolders folders) {
        LibraryFolder library = folders.library();
        ReferenceCheck check = new ReferenceCheck(folders);
        return Stream.of(
                        library.programmes().stream().flatMap(check::steps),
                        library.programmes().stream().flatMap(check::next),
                        check.unknown(library.header(), List.of("programme"), Kind.PROGRAMME, "newcomers need"),
                        library.practices().stream().flatMap(check::packs))
                .flatMap(faults -> faults);
    }

    private Stream<ValidationError> steps(YamlDocument programme) {
        String needs = "the programme " + ValidationError.quoted(programme.text(ID)) + " needs";
        return programme.entries(List.of("steps")).stream()
                .flatMap(step -> unknown(programme, plus(step, "practice"), Kind.PRACTICE, needs));
    }

    /// A programme that is switched off is not suggested.
    private Stream<ValidationError> next(YamlDocument programme) {
        List<String> path = List.of("next");
        return off(Kind.PROGRAMME, programme.text(path).strip()).isPresent()
                ? Stream.empty()
                : unknown(programme, path, Kind.PROGRAMME, "");
    }

    private Stream<ValidationError> packs(YamlDocument practice) {
        return Entry.of(practice, "nudges")
                .flatMap(
                        nudge -> unknown(practice, plus(nudge.path(), "pack"), Kind.PACK, nudge.text("id") + " needs"));
    }

    /// Reports no unknown reference while a file cannot be read, since that file may define it.
    private Stream<ValidationError> unknown(YamlDocument from, List<String> path, Kind kind, String needs) {
        String wanted = from.text(path).strip();
        boolean found = wanted.isEmpty() || kind.ids(folders.library()).contains(wanted);
        return found || !folders.folders().stream().flatMap(kind::documents).allMatch(YamlDocument::readable)
                ? Stream.empty()
                : Stream.of(off(kind, wanted)
                        .map(off -> off.fault(
                                needs + " the " + kind.word() + " " + ValidationError.quoted(wanted)
                                        + ", which is switched off",
                                "leave it on, or replace what needs it"))
                        .orElseGet(() -> from.fault(
                                path,
                                "there is no " + kind.word() + " " + ValidationError.quoted(wanted),
                                kind == Kind.PACK
                                        ? "write the id of a pack in library.yaml"
                                        : "write the id of a file in " + kind.word() + "s")));
    }

    private Optional<Position> off(Kind kind, String id) {
        return folders.folders().stream()
                .flatMap(folder -> new SwitchedOff(folder.header()).position(kind, id).stream())
                .findFirst();
    }
}
