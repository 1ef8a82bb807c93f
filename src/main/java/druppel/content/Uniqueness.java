package druppel.content;

import static druppel.content.Document.plus;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// No id, text or word twice in the whole library.
final class Uniqueness {
    private static final List<String> ID = List.of("id");

    private Uniqueness() {}

    static Stream<Fault> faults(Folder folder) {
        return Stream.of(
                        ids(named(folder.programmes())),
                        ids(named(folder.practices())),
                        ids(folder.practices().stream().flatMap(Uniqueness::nudges)),
                        texts(folder.practices()),
                        words(folder.practices()),
                        programmeNames(folder.programmes()))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> ids(Stream<Claim> ids) {
        return Claim.clashes(ids)
                .map(clash ->
                        clash.fault(
                                "the id " + clash.late().quoted() + " is used already at",
                                "give this one an id of its own"));
    }

    private static Stream<Fault> texts(List<Document> practices) {
        return Claim.clashes(practices.stream().flatMap(Uniqueness::wordings))
                .map(clash ->
                        clash.fault(
                                clash.late().name() + " says the same as",
                                "rewrite one of the two"));
    }

    /// Names claim before words do, so that the fault lands on the word.
    private static Stream<Fault> words(List<Document> practices) {
        Stream<Claim> names = practices.stream().flatMap(Uniqueness::names);
        Stream<Claim> words = practices.stream().flatMap(Uniqueness::words);
        return Claim.clashes(Stream.concat(names, words))
                .filter(Claim.Clash::acrossFiles)
                .map(clash ->
                        clash.fault(
                                "the word " + clash.late().quoted() + " belongs to",
                                "keep it in one practice only"));
    }

    private static Stream<Fault> programmeNames(List<Document> programmes) {
        return Claim.clashes(programmes.stream().flatMap(Uniqueness::names))
                .filter(Claim.Clash::acrossFiles)
                .map(clash ->
                        clash.fault(
                                "the name " + clash.late().quoted() + " belongs to",
                                "give this one a name of its own"));
    }

    private static Stream<Claim> named(List<Document> documents) {
        return documents.stream().map(document -> new Claim(document.text(ID), document, ID));
    }

    private static Stream<Claim> nudges(Document practice) {
        return practice.entries(List.of("nudges")).stream()
                .map(nudge -> plus(nudge, "id"))
                .map(path -> new Claim(practice.text(path), practice, path));
    }

    private static Stream<Claim> wordings(Document practice) {
        return practice.entries(List.of("nudges")).stream()
                .flatMap(nudge -> Stream.of("en", "nl").map(language -> plus(nudge, language)))
                .flatMap(text ->
                        Stream.of("nudge", "why", "plan", "question")
                                .map(field -> plus(text, field)))
                .map(path -> new Claim(bare(practice.text(path)), practice, path));
    }

    private static Stream<Claim> names(Document document) {
        return Stream.of(ID, List.of("name", "en"), List.of("name", "nl"))
                .map(path -> new Claim(word(document, path), document, path));
    }

    private static Stream<Claim> words(Document practice) {
        return Stream.of("en", "nl")
                .flatMap(language -> practice.entries(List.of("words", language)).stream())
                .map(path -> new Claim(word(practice, path), practice, path));
    }

    private static String word(Document practice, List<String> path) {
        return practice.text(path).strip().toLowerCase(Locale.ROOT);
    }

    /// Letters and digits alone: the same for texts that differ in capitals, accents, spaces and
    /// marks only.
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
