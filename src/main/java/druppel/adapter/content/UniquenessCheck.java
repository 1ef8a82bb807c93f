package druppel.adapter.content;

import static druppel.adapter.content.YamlDocument.plus;

import druppel.adapter.content.YamlDocument.Entry;
import druppel.adapter.content.YamlDocument.Position;
import druppel.domain.library.TopicKey;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Validates that ids are unique in each folder, and ids, texts and keywords in the whole library.
final class UniquenessCheck {
    private static final List<String> ID = List.of("id");
    private static final List<String> FIELDS =
            List.of("nudge", "why", "plan", "question", "question_done", "question_not", "more");

    private UniquenessCheck() {}

    static Stream<ValidationError> faults(LibraryFolder libraryFolder) {
        return Stream.of(
                        ids(libraryFolder),
                        texts(libraryFolder.practices()),
                        words(libraryFolder),
                        programmeNames(libraryFolder.programmes()))
                .flatMap(faults -> faults);
    }

    /// The ids that are used twice in one folder, or in the whole library.
    static Stream<ValidationError> ids(LibraryFolder libraryFolder) {
        return Stream.of(
                        ids(named(libraryFolder.programmes())),
                        ids(Stream.concat(
                                named(libraryFolder.practices().stream()
                                        .filter(practice -> !LibraryOverlay.isAddition(practice))
                                        .toList()),
                                topics(libraryFolder).flatMap(UniquenessCheck::id))),
                        ids(libraryFolder.practices().stream().flatMap(UniquenessCheck::nudges)))
                .flatMap(faults -> faults);
    }

    private static Stream<ValidationError> ids(Stream<UniqueValue> ids) {
        return UniqueValue.clashes(ids)
                .map(clash -> clash.fault(
                        "the id " + clash.late().quoted() + " is already used at", "give this one another id"));
    }

    private static Stream<ValidationError> texts(List<YamlDocument> practices) {
        return UniqueValue.clashes(practices.stream().flatMap(UniquenessCheck::wordings))
                .map(clash -> clash.fault(clash.late().name() + " says the same as", "rewrite one of the two"));
    }

    /// Compares the words by which members ask for tips as members' words are compared. Names come before the words of
    /// topics and practices, so that a clash is reported for the word.
    private static Stream<ValidationError> words(LibraryFolder libraryFolder) {
        return UniqueValue.clashes(Stream.of(
                                libraryFolder.practices().stream().flatMap(UniquenessCheck::names),
                                topics(libraryFolder).flatMap(UniquenessCheck::words),
                                libraryFolder.practices().stream()
                                        .map(practice -> new Entry(practice, List.of("words")))
                                        .flatMap(UniquenessCheck::words))
                        .flatMap(values -> values)
                        .map(UniqueValue::normalised))
                .filter(clash -> !clash.ofOneEntry())
                .map(clash ->
                        clash.fault("the word " + clash.late().quoted() + " belongs to", "keep it in one place only"));
    }

    private static Stream<ValidationError> programmeNames(List<YamlDocument> programmes) {
        return UniqueValue.clashes(programmes.stream().flatMap(UniquenessCheck::names))
                .filter(UniqueValue.Clash::acrossFiles)
                .map(clash ->
                        clash.fault("the name " + clash.late().quoted() + " belongs to", "give this one another name"));
    }

    private static Stream<UniqueValue> named(List<YamlDocument> documents) {
        return documents.stream().map(yamlDocument -> new UniqueValue(yamlDocument.text(ID), yamlDocument, ID));
    }

    private static Stream<UniqueValue> nudges(YamlDocument practice) {
        return practice.entries(List.of("nudges")).stream()
                .map(nudge -> plus(nudge, "id"))
                .map(path -> new UniqueValue(practice.text(path), practice, path));
    }

    private static Stream<UniqueValue> wordings(YamlDocument practice) {
        return practice.entries(List.of("nudges")).stream()
                .flatMap(nudge -> Stream.of("en", "nl").map(language -> plus(nudge, language)))
                .flatMap(text -> FIELDS.stream().map(field -> plus(text, field)))
                .map(path -> new UniqueValue(bare(practice.text(path)), practice, path));
    }

    private static Stream<UniqueValue> names(YamlDocument yamlDocument) {
        return Stream.of(ID, List.of("name", "en"), List.of("name", "nl"))
                .map(path -> new UniqueValue(word(yamlDocument, path), yamlDocument, path));
    }

    private static Stream<Entry> topics(LibraryFolder libraryFolder) {
        return libraryFolder.topics().stream().flatMap(file -> Entry.of(file, "topics"));
    }

    private static Stream<UniqueValue> id(Entry topic) {
        return Stream.of(new UniqueValue(topic.text("id"), topic.document(), plus(topic.path(), "id")));
    }

    /// The words of a practice or a topic, in both languages.
    private static Stream<UniqueValue> words(Entry entry) {
        YamlDocument document = entry.document();
        return Stream.of("en", "nl")
                .flatMap(language -> document.entries(plus(entry.path(), language)).stream())
                .map(path -> new UniqueValue(word(document, path), document, path));
    }

    private static String word(YamlDocument practice, List<String> path) {
        return practice.text(path).strip().toLowerCase(Locale.ROOT);
    }

    /// The text reduced to letters and digits: equal for texts that differ only in case, accents, spaces
    /// and punctuation.
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// A value that must be unique in the library, with its position: an id, a text or a keyword.
    record UniqueValue(String key, YamlDocument yamlDocument, List<String> path) {
        /// Two positions with the same value; the error is reported for the later one.
        record Clash(UniqueValue first, UniqueValue late) {
            boolean acrossFiles() {
                return !first.position().file().equals(late.position().file());
            }

            /// Whether both are words of the same practice or the same topic.
            boolean ofOneEntry() {
                return !acrossFiles() && first.entry().equals(late.entry());
            }

            /// The error for the later position.
            ///
            /// @param what the message, to which the first position is appended
            ValidationError fault(String what, String fix) {
                return late.position().fault(what + " " + first.position(), fix);
            }
        }

        static Stream<Clash> clashes(Stream<UniqueValue> claims) {
            Map<String, UniqueValue> held = new HashMap<>();
            return claims.filter(uniqueValue -> !uniqueValue.key.isEmpty()).flatMap(uniqueValue -> {
                @Nullable UniqueValue first = held.putIfAbsent(uniqueValue.key, uniqueValue);
                return first == null ? Stream.empty() : Stream.of(new Clash(first, uniqueValue));
            });
        }

        /// The same with a key that ignores the endings of its words.
        UniqueValue normalised() {
            return new UniqueValue(String.join(" ", TopicKey.of(key).stems()), yamlDocument, path);
        }

        private Position position() {
            return yamlDocument.position(path);
        }

        /// The number of the topic; empty for all of a practice.
        private String entry() {
            return path.getFirst().equals("topics") ? path.get(1) : "";
        }

        String name() {
            return NodeName.name(yamlDocument, path);
        }

        String quoted() {
            return ValidationError.quoted(yamlDocument.text(path).toLowerCase(Locale.ROOT));
        }
    }
}
