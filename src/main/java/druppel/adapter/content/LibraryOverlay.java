package druppel.adapter.content;

import druppel.adapter.content.YamlDocument.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Overlay of a library folder over earlier ones: it switches off some of their contents, replaces what has the same
/// id, and adds the rest. All errors of the result keep the position in the file that they come from.
final class LibraryOverlay {
    private static final List<String> PRACTICE_FIELDS =
            List.of("name", "aim", "words", "trains", "also", "traits", "echo");
    private static final List<String> HEADER_FIELDS = List.of("traits", "programme");

    private LibraryOverlay() {}

    /// Whether a file has nudges for a practice that is defined elsewhere, and nothing more about the practice.
    static boolean isAddition(YamlDocument practice) {
        return practice.readable()
                && PRACTICE_FIELDS.stream()
                        .allMatch(field -> practice.at(List.of(field)).isMissingNode());
    }

    /// The first folder, in which files may add nudges to the practices of others.
    static LibraryFolder of(LibraryFolder first) {
        return new LibraryFolder(first.header(), first.topics(), added(whole(first), first), first.programmes());
    }

    /// What two folders are together.
    ///
    /// @param earlier one or more folders that are joined
    static LibraryFolder of(LibraryFolder earlier, LibraryFolder later) {
        LibraryFolder left = new SwitchedOff(later.header()).removedFrom(earlier);
        return new LibraryFolder(
                header(left.header(), later.header()),
                topics(left.topics(), later.topics()),
                added(replaced(left.practices(), whole(later)), later),
                replaced(left.programmes(), later.programmes()));
    }

    private static List<YamlDocument> whole(LibraryFolder folder) {
        return folder.practices().stream()
                .filter(practice -> !isAddition(practice))
                .toList();
    }

    private static YamlDocument header(YamlDocument earlier, YamlDocument later) {
        YamlDocument header = earlier.withList("credits", joined(earlier, later, "credits"))
                .withList("packs", replaced(earlier, later, "packs"));
        for (String field : HEADER_FIELDS) {
            header = later.at(List.of(field)).isMissingNode() ? header : header.withField(field, later);
        }
        return header;
    }

    private static Optional<YamlDocument> topics(Optional<YamlDocument> earlier, Optional<YamlDocument> later) {
        return earlier.isEmpty() || later.isEmpty()
                ? earlier.or(() -> later)
                : earlier.map(topics -> topics.withList("topics", replaced(topics, later.get(), "topics")));
    }

    private static List<YamlDocument> added(List<YamlDocument> practices, LibraryFolder folder) {
        return practices.stream()
                .map(practice -> folder.practices().stream()
                        .filter(LibraryOverlay::isAddition)
                        .filter(addition -> id(addition).equals(id(practice)))
                        .reduce(practice, (one, addition) -> one.withList("nudges", replaced(one, addition, "nudges"))))
                .toList();
    }

    private static List<Entry> joined(YamlDocument earlier, YamlDocument later, String field) {
        return Stream.concat(Entry.of(earlier, field), Entry.of(later, field)).toList();
    }

    private static List<Entry> replaced(YamlDocument earlier, YamlDocument later, String field) {
        return replaced(
                Entry.of(earlier, field).toList(), Entry.of(later, field).toList(), entry -> entry.text("id"));
    }

    private static List<YamlDocument> replaced(List<YamlDocument> earlier, List<YamlDocument> later) {
        return replaced(earlier, later, LibraryOverlay::id);
    }

    /// The earlier ones in their order, each replaced by the later one of its id, followed by the others.
    private static <T> List<T> replaced(List<T> earlier, List<T> later, Function<T, String> id) {
        Set<String> known =
                earlier.stream().map(id).filter(one -> !one.isEmpty()).collect(Collectors.toSet());
        Stream<T> kept = earlier.stream()
                .map(one -> later.stream()
                        .filter(other -> known.contains(id.apply(other))
                                && id.apply(other).equals(id.apply(one)))
                        .findFirst()
                        .orElse(one));
        return Stream.concat(kept, later.stream().filter(one -> !known.contains(id.apply(one))))
                .toList();
    }

    private static String id(YamlDocument document) {
        return document.text(List.of("id")).strip();
    }
}
