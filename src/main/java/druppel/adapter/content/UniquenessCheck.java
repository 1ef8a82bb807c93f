package druppel.adapter.content;

import static druppel.adapter.content.YamlDocument.plus;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Validates that ids, texts and keywords are unique in the whole library.
final class UniquenessCheck {
    private static final List<String> ID = List.of("id");

    private UniquenessCheck() {}

    static Stream<ValidationError> faults(LibraryFolder libraryFolder) {
        return Stream.of(
                        ids(named(libraryFolder.programmes())),
                        ids(named(libraryFolder.practices())),
                        ids(libraryFolder.practices().stream().flatMap(UniquenessCheck::nudges)),
                        texts(libraryFolder.practices()),
                        words(libraryFolder.practices()),
                        programmeNames(libraryFolder.programmes()))
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

    /// Names come before keywords, so that a clash is reported for the keyword.
    private static Stream<ValidationError> words(List<YamlDocument> practices) {
        Stream<UniqueValue> names = practices.stream().flatMap(UniquenessCheck::names);
        Stream<UniqueValue> words = practices.stream().flatMap(UniquenessCheck::words);
        return UniqueValue.clashes(Stream.concat(names, words))
                .filter(UniqueValue.Clash::acrossFiles)
                .map(clash -> clash.fault(
                        "the word " + clash.late().quoted() + " belongs to", "keep it in one practice only"));
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
                .flatMap(text -> Stream.of("nudge", "why", "plan", "question").map(field -> plus(text, field)))
                .map(path -> new UniqueValue(bare(practice.text(path)), practice, path));
    }

    private static Stream<UniqueValue> names(YamlDocument yamlDocument) {
        return Stream.of(ID, List.of("name", "en"), List.of("name", "nl"))
                .map(path -> new UniqueValue(word(yamlDocument, path), yamlDocument, path));
    }

    private static Stream<UniqueValue> words(YamlDocument practice) {
        return Stream.of("en", "nl")
                .flatMap(language -> practice.entries(List.of("words", language)).stream())
                .map(path -> new UniqueValue(word(practice, path), practice, path));
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
                return !first.yamlDocument.file().equals(late.yamlDocument.file());
            }

            /// The error for the later position.
            ///
            /// @param what the message, to which the first position is appended
            ValidationError fault(String what, String fix) {
                String where = first.yamlDocument.file() + ":" + first.yamlDocument.line(first.path);
                return late.yamlDocument.fault(late.path, what + " " + where, fix);
            }
        }

        static Stream<Clash> clashes(Stream<UniqueValue> claims) {
            Map<String, UniqueValue> held = new HashMap<>();
            return claims.filter(uniqueValue -> !uniqueValue.key.isEmpty()).flatMap(uniqueValue -> {
                @Nullable UniqueValue first = held.putIfAbsent(uniqueValue.key, uniqueValue);
                return first == null ? Stream.empty() : Stream.of(new Clash(first, uniqueValue));
            });
        }

        String name() {
            return NodeName.name(yamlDocument, path);
        }

        String quoted() {
            return ValidationError.quoted(key);
        }
    }
}
