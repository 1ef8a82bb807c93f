package druppel.adapter.content;

import static druppel.adapter.content.YamlDocument.plus;

import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.domain.library.Programme;
import druppel.domain.library.Topic;
import druppel.domain.library.Trait;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Builder of the catalogue from documents that are valid.
final class CatalogueBuilder {
    private final YamlDocument yamlDocument;

    private CatalogueBuilder(YamlDocument yamlDocument) {
        this.yamlDocument = yamlDocument;
    }

    static YamlLibrary.ReadResult.Sound of(LibraryFolder libraryFolder) {
        CatalogueBuilder header = new CatalogueBuilder(libraryFolder.header());
        List<Practice> practices = libraryFolder.practices().stream()
                .map(one -> new CatalogueBuilder(one).practice())
                .toList();
        List<Programme> programmes = libraryFolder.programmes().stream()
                .map(one -> new CatalogueBuilder(one).programme())
                .toList();
        return new YamlLibrary.ReadResult.Sound(
                Catalogue.of(practices, programmes, header.traitNames(), topics(libraryFolder)),
                header.text(List.of("programme")));
    }

    private static List<Topic> topics(LibraryFolder libraryFolder) {
        return libraryFolder.topics().map(CatalogueBuilder::new).stream()
                .flatMap(builder ->
                        builder.yamlDocument.entries(List.of("topics")).stream().map(builder::topic))
                .toList();
    }

    private Topic topic(List<String> path) {
        return new Topic(
                text(plus(path, "id")), both(language -> list(plus(path, language))), list(plus(path, "near")));
    }

    private Map<Trait, Map<Language, String>> traitNames() {
        Map<Trait, Map<Language, String>> names = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            names.put(trait, texts(List.of("traits", trait.id(), "name")));
        }
        return names;
    }

    private Practice practice() {
        return new Practice(
                text(List.of("id")),
                entries(List.of("traits"), path -> Trait.valueOf(constant(path))),
                texts(List.of("name")),
                texts(List.of("aim")),
                textsIfAny(List.of("echo")),
                both(language ->
                        entries(List.of("words", language), path -> text(path).toLowerCase(Locale.ROOT))),
                yamlDocument.entries(List.of("nudges")).stream()
                        .map(this::nudge)
                        .toList());
    }

    private Nudge nudge(List<String> path) {
        return new Nudge(
                text(plus(path, "id")),
                text(List.of("id")),
                Nudge.Kind.valueOf(constant(plus(path, "kind"))),
                Nudge.Context.valueOf(constant(plus(path, "setting"))),
                Nudge.Effort.valueOf(constant(plus(path, "effort"))),
                Set.copyOf(list(plus(path, "topics"))),
                both(language -> wording(plus(path, language))));
    }

    private Nudge.Text wording(List<String> path) {
        return new Nudge.Text(
                text(plus(path, "nudge")),
                text(plus(path, "why")),
                text(plus(path, "plan")),
                text(plus(path, "question")));
    }

    private Programme programme() {
        return new Programme(
                text(List.of("id")),
                texts(List.of("name")),
                texts(List.of("about")),
                yamlDocument.entries(List.of("steps")).stream().map(this::step).toList());
    }

    private Programme.Step step(List<String> path) {
        return new Programme.Step(
                text(plus(path, "practice")),
                yamlDocument.at(plus(path, "days")).intValue());
    }

    private Map<Language, String> texts(List<String> path) {
        return both(language -> text(plus(path, language)));
    }

    private Map<Language, String> textsIfAny(List<String> path) {
        return yamlDocument.at(path).isMissingNode() ? Map.of() : texts(path);
    }

    private List<String> list(List<String> path) {
        return yamlDocument.entries(path).stream().map(this::text).toList();
    }

    private <T> Set<T> entries(List<String> path, Function<List<String>, T> entry) {
        return yamlDocument.entries(path).stream().map(entry).collect(Collectors.toSet());
    }

    private static <T> Map<Language, T> both(Function<String, T> in) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toMap(language -> language, language -> in.apply(language.tag())));
    }

    /// A text without the line break with which folded YAML blocks end.
    private String text(List<String> path) {
        return yamlDocument.text(path).strip();
    }

    private String constant(List<String> path) {
        return text(path).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
