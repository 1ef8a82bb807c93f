package druppel.adapter.content;

import static druppel.adapter.content.YamlDocument.plus;

import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Localized;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeConditions;
import druppel.domain.library.Practice;
import druppel.domain.library.Programme;
import druppel.domain.library.Role;
import druppel.domain.library.Season;
import druppel.domain.library.Site;
import druppel.domain.library.Topic;
import druppel.domain.library.Trait;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Builder of the catalogue from documents that are valid.
final class CatalogueBuilder {
    private final YamlDocument yamlDocument;

    private CatalogueBuilder(YamlDocument yamlDocument) {
        this.yamlDocument = yamlDocument;
    }

    static YamlLibrary.ReadResult.Sound of(LibraryFolders folders) {
        LibraryFolder libraryFolder = folders.library();
        CatalogueBuilder header = new CatalogueBuilder(libraryFolder.header());
        List<Practice> practices = libraryFolder.practices().stream()
                .map(one -> new CatalogueBuilder(one).practice())
                .toList();
        List<Programme> programmes = libraryFolder.programmes().stream()
                .map(one -> new CatalogueBuilder(one).programme())
                .toList();
        return new YamlLibrary.ReadResult.Sound(
                Catalogue.of(practices, programmes, header.traitNames(), topics(libraryFolder)),
                header.text(List.of("programme")),
                folders.summaries());
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

    private Map<Trait, Localized<String>> traitNames() {
        Map<Trait, Localized<String>> names = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            names.put(trait, texts(List.of("traits", trait.id(), "name")));
        }
        return names;
    }

    private Practice practice() {
        return new Practice(
                text(List.of("id")),
                traits(),
                texts(List.of("name")),
                texts(List.of("aim")),
                texts(List.of("echo")),
                both(language ->
                        entries(List.of("words", language), path -> text(path).toLowerCase(Locale.ROOT))),
                yamlDocument.entries(List.of("nudges")).stream()
                        .map(this::nudge)
                        .toList());
    }

    /// The traits in either form: `trains` and `also`, or a list.
    private List<Trait> traits() {
        Stream<List<String>> named = Stream.of(List.of("trains"), List.of("also"));
        return Stream.concat(named, yamlDocument.entries(List.of("traits")).stream())
                .filter(path -> !text(path).isEmpty())
                .map(path -> Trait.valueOf(constant(path)))
                .toList();
    }

    private Nudge nudge(List<String> path) {
        return new Nudge(
                text(plus(path, "id")),
                text(List.of("id")),
                Nudge.Kind.valueOf(constant(plus(path, "kind"))),
                Nudge.Context.valueOf(constant(plus(path, "setting"))),
                Nudge.Effort.valueOf(constant(plus(path, "effort"))),
                yamlDocument.at(plus(path, "first")).asBoolean(false),
                Set.copyOf(list(plus(path, "topics"))),
                conditions(path),
                new Nudge.Background(
                        textIfAny(plus(path, "source")),
                        constantIfAny(plus(path, "evidence")).map(Nudge.Evidence::valueOf)),
                Localized.of(language -> Optional.of(plus(path, language.tag()))
                        .filter(wording -> !yamlDocument.at(wording).isMissingNode())
                        .map(this::wording)));
    }

    private NudgeConditions conditions(List<String> nudge) {
        return new NudgeConditions(
                entries(plus(nudge, "roles"), path -> Role.valueOf(constant(path))),
                entries(plus(nudge, "sites"), path -> Site.valueOf(constant(path))),
                entries(plus(nudge, "days"), path -> day(text(path))),
                textIfAny(plus(nudge, "from"))
                        .map(from -> new Season(monthDay(from), monthDay(text(plus(nudge, "until"))))),
                textIfAny(plus(nudge, "not_before")).map(LocalTime::parse),
                !yamlDocument.at(plus(nudge, "not_as_tip")).asBoolean(false),
                yamlDocument.at(plus(nudge, "once")).asBoolean(false));
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }

    private Nudge.Text wording(List<String> path) {
        return new Nudge.Text(
                text(plus(path, "nudge")),
                text(plus(path, "why")),
                text(plus(path, "plan")),
                text(plus(path, "question")),
                textIfAny(plus(path, "question_done")),
                textIfAny(plus(path, "question_not")),
                textIfAny(plus(path, "more")));
    }

    private Programme programme() {
        return new Programme(
                text(List.of("id")),
                texts(List.of("name")),
                texts(List.of("about")),
                yamlDocument.entries(List.of("steps")).stream().map(this::step).toList(),
                yamlDocument.at(List.of("by_aim")).booleanValue(false),
                textIfAny(List.of("next")));
    }

    private Programme.Step step(List<String> path) {
        return new Programme.Step(
                text(plus(path, "practice")),
                yamlDocument.at(plus(path, "days")).intValue());
    }

    /// The texts in the languages that the author wrote.
    private Localized<String> texts(List<String> path) {
        return Localized.of(language -> textIfAny(plus(path, language.tag())));
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

    private Optional<String> textIfAny(List<String> path) {
        return Optional.of(text(path)).filter(text -> !text.isEmpty());
    }

    private Optional<String> constantIfAny(List<String> path) {
        return textIfAny(path).map(_ -> constant(path));
    }

    private String constant(List<String> path) {
        return text(path).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
