package druppel.adapter.content;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Localized;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeEligibility;
import druppel.domain.library.Practice;
import druppel.domain.library.Programme;
import druppel.domain.library.Role;
import druppel.domain.library.Site;
import druppel.domain.library.Trait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedLibraryTest {
    private static final Path FOLDER = Path.of("config/library");

    @Test
    void theShippedLibraryPassesTheStrictCheck() {
        assertThat(LibraryCheck.of(List.of(FOLDER)).strict().errors()).isEmpty();
    }

    @Test
    void newcomersFollowAProgrammeOfEveryPracticeForTwoWorkingWeeksEach() {
        YamlLibrary library = YamlLibrary.open(FOLDER);
        Programme programme =
                library.catalogue().programme(library.newcomersProgramme()).orElseThrow();
        assertThat(programme.length()).isEqualTo(120);
        assertThat(new HashSet<>(
                        programme.steps().stream().map(Programme.Step::practice).toList()))
                .isEqualTo(library.catalogue().practices().keySet());
    }

    /// Ten weeks hold four whole practices, on whatever day they begin.
    @Test
    void anyTenWeeksOfItTrainEveryTrait() {
        YamlLibrary library = YamlLibrary.open(FOLDER);
        Catalogue catalogue = library.catalogue();
        List<String> practices = catalogue.programme(library.newcomersProgramme()).orElseThrow().steps().stream()
                .map(Programme.Step::practice)
                .toList();
        List<String> around = new ArrayList<>(practices);
        around.addAll(practices);
        assertThat(IntStream.range(0, practices.size()).mapToObj(start -> around.subList(start, start + 4)))
                .allSatisfy(inARow -> assertThat(
                                inARow.stream().flatMap(id -> catalogue.practice(id).orElseThrow().traits().stream()))
                        .as("%s", inARow)
                        .containsAll(List.of(Trait.values())));
    }

    @Test
    void eachProgrammeLastsAsLongAsItSays() {
        Map<String, Programme> programmes = YamlLibrary.open(FOLDER).catalogue().programmes();
        assertThat(programmes).hasSize(5);
        assertThat(programmes.values().stream().collect(Collectors.toMap(Programme::id, Programme::length)))
                .containsEntry("season", 50)
                .containsEntry("taster", 10)
                .containsEntry("hundred-days", 70)
                .containsEntry("together", 60);
    }

    @Test
    void everyTraitIsTrainedByTwoPracticesOrMore() {
        Catalogue catalogue = YamlLibrary.open(FOLDER).catalogue();
        assertThat(Trait.values())
                .allSatisfy(trait -> assertThat(catalogue.practices().values().stream()
                                .filter(practice -> practice.traits().contains(trait))
                                .map(Practice::id))
                        .as("%s", trait)
                        .hasSizeGreaterThan(1));
    }

    @Test
    void fiveNudgesOfEachPracticeAreHandPickedAndNoneOfThemIsBrave() {
        assertThat(YamlLibrary.open(FOLDER).catalogue().practices().values())
                .allSatisfy(practice -> assertThat(
                                practice.nudges().stream().filter(Nudge::first).map(Nudge::effort))
                        .as(practice.id())
                        .hasSize(5)
                        .doesNotContain(Nudge.Effort.BRAVE));
    }

    @Test
    void fourOfTheFiveHandPickedNudgesCanBecomeAHabit() {
        assertThat(YamlLibrary.open(FOLDER).catalogue().practices().values())
                .allSatisfy(practice -> assertThat(practice.nudges())
                        .as(practice.id())
                        .filteredOn(nudge -> nudge.first() && nudge.repeatable())
                        .hasSizeGreaterThanOrEqualTo(4));
    }

    @Test
    void everyTraitHasANameInBothLanguages() {
        Catalogue catalogue = YamlLibrary.open(FOLDER).catalogue();
        assertThat(catalogue.traitNames().get(Trait.SERVICE))
                .isEqualTo(new Localized<>(Map.of(Language.EN, "service", Language.NL, "dienstbaarheid")));
    }

    @Test
    void everyPracticeHasAQuestionForTheTeamInBothLanguages() {
        assertThat(YamlLibrary.open(FOLDER).catalogue().practices().values())
                .allMatch(practice -> practice.echo(Language.EN).isPresent()
                        && practice.echo(Language.NL).isPresent());
    }

    @Test
    void everybodyFindsFourSmallNudgesInEveryPracticeWhateverIsKnownOfThem() {
        NudgeEligibility unknown = NudgeEligibility.on(LocalDate.of(2026, 11, 30));
        assertThat(YamlLibrary.open(FOLDER).catalogue().practices().values())
                .allSatisfy(practice -> assertThat(unknown.among(practice.nudges()))
                        .as(practice.id())
                        .filteredOn(nudge -> nudge.effort() == Nudge.Effort.SMALL)
                        .hasSizeGreaterThanOrEqualTo(4));
    }

    @Test
    void whoLeadsNobodyFormallyAndWorksRemotelyFindsEightNudgesInEveryPractice() {
        NudgeEligibility remote = new NudgeEligibility(
                LocalDate.of(2026, 11, 30), Optional.of(Role.INFORMAL), Optional.of(Site.REMOTE), Nudge.Effort.BRAVE);
        assertThat(YamlLibrary.open(FOLDER).catalogue().practices().values())
                .allSatisfy(practice -> assertThat(remote.among(practice.nudges()))
                        .as(practice.id())
                        .hasSizeGreaterThanOrEqualTo(8));
    }

    @Test
    void everyNudgeAsksAfterTheAnswerInBothLanguagesAndAQuarterNameTheirSource() {
        Collection<Nudge> nudges = YamlLibrary.open(FOLDER).catalogue().nudges().values();
        assertThat(nudges)
                .hasSizeGreaterThanOrEqualTo(220)
                .flatExtracting(nudge -> nudge.texts().all())
                .allMatch(text ->
                        text.questionDone().isPresent() && text.questionNot().isPresent());
        assertThat(nudges)
                .filteredOn(nudge -> nudge.background().source().isPresent())
                .hasSizeGreaterThanOrEqualTo(nudges.size() / 4)
                .allMatch(nudge -> nudge.background().evidence().isPresent());
    }

    @Test
    void everyNudgeIsAboutATopic() {
        assertThat(YamlLibrary.open(FOLDER).catalogue().nudges().values())
                .allSatisfy(nudge -> assertThat(nudge.topics()).as(nudge.id()).isNotEmpty());
    }

    @Test
    void everyTopicHasAnotherTip() {
        Catalogue catalogue = YamlLibrary.open(FOLDER).catalogue();
        assertThat(catalogue.topics())
                .allSatisfy(topic -> assertThat(
                                catalogue.topic(topic.id()).orElseThrow().nudges())
                        .as(topic.id())
                        .hasSizeGreaterThan(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"library", "topics", "practice", "programme"})
    void theSchemaBesideTheLibraryIsTheOneThatIsChecked(String name) throws IOException {
        String file = name + ".schema.json";
        Path checked = Path.of("src/main/resources/druppel/adapter/content").resolve(file);
        assertThat(FOLDER.resolve("schema").resolve(file)).hasSameTextualContentAs(checked);
    }

    @Test
    void everyFileOfTheLibraryNamesItsSchemaForEditors() throws IOException {
        for (Path file : LibraryFolder.files(FOLDER)) {
            assertThat(Files.readString(file)).startsWith("# yaml-language-server: $schema=");
        }
    }
}
