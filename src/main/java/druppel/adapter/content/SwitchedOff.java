package druppel.adapter.content;

import druppel.adapter.content.YamlDocument.Entry;
import druppel.adapter.content.YamlDocument.Position;
import druppel.command.SpellingSuggestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a folder switches off of the folders before it, under `off:` in its `library.yaml`.
record SwitchedOff(YamlDocument header) {
    private static final List<String> NUDGES = List.of("nudges");

    /// Kind of content that can be switched off.
    enum Kind {
        NUDGE("nudge"),
        PACK("pack"),
        PRACTICE("practice"),
        PROGRAMME("programme");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        private List<String> path() {
            return List.of("off", word + "s");
        }

        /// The files that define what is of this kind.
        Stream<YamlDocument> documents(LibraryFolder folder) {
            return switch (this) {
                case NUDGE, PRACTICE -> folder.practices().stream();
                case PACK -> Stream.of(folder.header());
                case PROGRAMME -> folder.programmes().stream();
            };
        }

        /// The ids of all that there is of this kind.
        List<String> ids(LibraryFolder folder) {
            return switch (this) {
                case NUDGE, PACK ->
                    documents(folder)
                            .flatMap(document -> Entry.of(document, word + "s"))
                            .map(entry -> entry.text("id"))
                            .toList();
                case PRACTICE, PROGRAMME ->
                    documents(folder).map(SwitchedOff::id).toList();
            };
        }
    }

    /// Where something is switched off; empty if it is not.
    Optional<Position> position(Kind kind, String id) {
        return paths(kind)
                .filter(path -> header.text(path).strip().equals(id))
                .findFirst()
                .map(header::position);
    }

    /// How many ids are switched off.
    long size() {
        return Stream.of(Kind.values()).flatMap(this::paths).count();
    }

    /// The rest of earlier folders. Errors about the nudges of a practice that has lost some are reported where these
    /// are switched off.
    LibraryFolder removedFrom(LibraryFolder earlier) {
        return new LibraryFolder(
                earlier.header()
                        .withList(
                                "packs",
                                Entry.of(earlier.header(), "packs")
                                        .filter(pack -> isOn(Kind.PACK, pack.text("id")))
                                        .toList()),
                earlier.topics(),
                earlier.practices().stream()
                        .filter(practice -> isOn(Kind.PRACTICE, id(practice)))
                        .map(this::removedFrom)
                        .toList(),
                earlier.programmes().stream()
                        .filter(programme -> isOn(Kind.PROGRAMME, id(programme)))
                        .toList());
    }

    private YamlDocument removedFrom(YamlDocument practice) {
        Optional<Position> off = Entry.of(practice, "nudges")
                .flatMap(nudge -> position(nudge).stream())
                .findFirst();
        return off.map(position -> practice.withList(
                                "nudges",
                                Entry.of(practice, "nudges")
                                        .filter(nudge -> position(nudge).isEmpty())
                                        .toList())
                        .movedTo(NUDGES, position))
                .orElse(practice);
    }

    private Optional<Position> position(Entry nudge) {
        return position(Kind.NUDGE, nudge.text("id")).or(() -> position(Kind.PACK, nudge.text("pack")));
    }

    /// Errors: what is switched off is not in the earlier folders, and none of them has switched it off.
    Stream<ValidationError> faults(LibraryFolder earlier, List<SwitchedOff> before) {
        return earlier.documents().allMatch(YamlDocument::readable)
                ? Stream.of(Kind.values()).flatMap(kind -> unknown(kind, kind.ids(earlier), before))
                : Stream.empty();
    }

    private Stream<ValidationError> unknown(Kind kind, List<String> known, List<SwitchedOff> before) {
        return paths(kind)
                .filter(path -> !header.text(path).isBlank())
                .filter(path -> before.stream()
                        .allMatch(off -> off.isOn(kind, header.text(path).strip())))
                .filter(path -> !known.contains(header.text(path).strip()))
                .map(path -> header.fault(
                        path,
                        "there is no " + kind.word + " " + ValidationError.quoted(header.text(path))
                                + " to switch off in the folders before this one",
                        nearest(header.text(path), known)
                                .map(near -> "did you mean " + ValidationError.quoted(near) + "?")
                                .orElse("remove it, or write the id of a " + kind.word + " there")));
    }

    static Optional<String> nearest(String id, List<String> known) {
        return SpellingSuggestion.of(id, known, Math.max(1, id.length() / 3));
    }

    private boolean isOn(Kind kind, String id) {
        return position(kind, id).isEmpty();
    }

    private Stream<List<String>> paths(Kind kind) {
        return header.entries(kind.path()).stream();
    }

    private static String id(YamlDocument document) {
        return document.text(List.of("id")).strip();
    }
}
