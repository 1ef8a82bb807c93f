package druppel.adapter.content;

import static druppel.adapter.content.SmallLibrary.ASK;
import static druppel.adapter.content.SmallLibrary.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryOverlayTest {
    private static final String ADDITION = """
        id: ask
        nudges:
          - id: ask-our-stand-up
            kind: action
            setting: meeting
            effort: small
            en:
              nudge: "Start the stand-up with a question about yesterday’s visit."
              why: "The answer is fresher than the minutes."
              plan: "When the stand-up starts, I’ll ask one question first."
              question: "What did you notice today about the visit?"
        """;

    @TempDir
    Path folder;

    private SmallLibrary base;
    private Path own;

    @BeforeEach
    void folders() throws IOException {
        base = new SmallLibrary(Files.createDirectory(folder.resolve("base")));
        own = Files.createDirectory(folder.resolve("own"));
        write("library.yaml", "name: \"Our own nudges\"\nversion: \"3\"\n");
    }

    @Test
    void aLaterFolderAddsANudgeToAPracticeOfTheFirst() throws IOException {
        write("practices/ask.yaml", ADDITION);
        Catalogue catalogue = catalogue();
        assertThat(catalogue.practice("ask").orElseThrow().nudges())
                .hasSize(14)
                .last()
                .extracting(Nudge::id)
                .isEqualTo("ask-our-stand-up");
        assertThat(catalogue.practice("ask").orElseThrow().name(Language.EN)).isEqualTo("Ask instead of answer");
    }

    @Test
    void aTextInOneLanguageIsReadByAllAndIsAWarning() throws IOException {
        write("practices/ask.yaml", ADDITION);
        Nudge nudge = catalogue().nudge("ask-our-stand-up").orElseThrow();
        assertThat(nudge.in(Language.NL).question()).isEqualTo("What did you notice today about the visit?");
        assertThat(nudge.otherThan(Language.NL)).contains(Language.EN);
        assertThat(nudge.otherThan(Language.EN)).isEmpty();
        assertThat(check().warnings())
                .filteredOn(warning -> warning.file().startsWith(own.toString()))
                .extracting(ValidationError::toString)
                .containsExactly(
                        own + "/practices/ask.yaml:3: the Dutch text of ask-our-stand-up is missing: add “nl:”");
    }

    @Test
    void aNudgeOfAnIdThatThereIsTakesItsPlace() throws IOException {
        write("practices/ask.yaml", ADDITION.replace("ask-our-stand-up", "ask-slow-sip"));
        Catalogue catalogue = catalogue();
        assertThat(catalogue.nudges()).hasSize(26);
        assertThat(catalogue.nudge("ask-slow-sip").orElseThrow().in(Language.EN).nudge())
                .startsWith("Start the stand-up");
        assertThat(List.copyOf(catalogue.nudges().keySet()).indexOf("ask-slow-sip"))
                .isEqualTo(List.copyOf(YamlLibrary.open(base.folder())
                                .catalogue()
                                .nudges()
                                .keySet())
                        .indexOf("ask-slow-sip"));
    }

    @Test
    void aWholePracticeOfAnIdThatThereIsTakesItsPlace() throws IOException {
        write(
                "practices/other.yaml",
                base.read(ASK)
                        .replace("Ask instead of answer", "Ask first")
                        .replaceFirst("(?s)  - id: ask-slow-sip.*?(?=  - id:)", ""));
        Catalogue catalogue = catalogue();
        assertThat(catalogue.practices().keySet()).containsExactly("ask", "trust");
        assertThat(catalogue.practice("ask").orElseThrow().name(Language.EN)).isEqualTo("Ask first");
        assertThat(catalogue.nudge("ask-slow-sip")).isEmpty();
    }

    @Test
    void aLaterFolderAddsAndReplacesProgrammesAndChoosesTheOneOfNewcomers() throws IOException {
        write("library.yaml", "programme: ours\n");
        write("programmes/ours.yaml", programme("ours"));
        write("programmes/short.yaml", programme("short").replace("days: 3", "days: 9"));
        YamlLibrary library = YamlLibrary.open(List.of(base.folder(), own));
        assertThat(library.newcomersProgramme()).isEqualTo("ours");
        assertThat(library.catalogue().programmes().keySet()).containsExactly("short", "ours");
        assertThat(library.catalogue().programme("short").orElseThrow().length())
                .isEqualTo(9);
    }

    @Test
    void topicsAreAddedAndReplacedById() throws IOException {
        base.write("topics.yaml", """
            topics:
              - {id: stress, en: [stress], nl: [stress], near: [ask]}
            """);
        write("topics.yaml", """
            topics:
              - {id: stress, en: [overload], nl: [overbelasting], near: [trust]}
              - {id: visits, en: [visits], nl: [bezoeken], near: [ask]}
            """);
        assertThat(catalogue().topic("visits")).isPresent();
        assertThat(catalogue().topic("overload").orElseThrow().practice()).isEqualTo("trust");
    }

    @Test
    void whatIsSwitchedOffIsGone() throws IOException {
        write("library.yaml", """
            programme: ours
            off:
              nudges: [ask-slow-sip]
              programmes: [short]
            """);
        write("programmes/ours.yaml", programme("ours"));
        Catalogue catalogue = catalogue();
        assertThat(catalogue.nudges()).hasSize(25).doesNotContainKey("ask-slow-sip");
        assertThat(catalogue.programmes()).containsOnlyKeys("ours");
    }

    @Test
    void aPackIsSwitchedOffWithItsNudges() throws IOException {
        base.edit("library.yaml", "programme: short", """
            programme: short
            packs:
              - {id: remote, version: "1.1", name: {en: "Remote", nl: "Op afstand"}}
            """);
        base.edit(ASK, "    setting: corridor\n", "    setting: corridor\n    pack: remote\n");
        assertThat(YamlLibrary.open(base.folder()).catalogue().nudges()).hasSize(26);
        write("library.yaml", "off: {packs: [remote]}\n");
        assertThat(catalogue().nudges()).hasSize(25);
    }

    @Test
    void aTopicMayLeadToSwitchedOffNudgesOnly() throws IOException {
        base.edit(ASK, "    setting: corridor\n", "    setting: corridor\n    topics: [visits]\n");
        base.write("topics.yaml", """
            topics:
              - {id: visits, en: [visits], nl: [bezoeken]}
              - {id: tours, en: [tours], nl: [rondleidingen], near: [visits]}
            """);
        String nudge =
                catalogue().topic("visits").orElseThrow().nudges().getFirst().id();
        write("library.yaml", "off: {nudges: [" + nudge + "]}\n");
        assertThat(catalogue().topic("visits")).isEmpty();
        assertThat(catalogue().topic("tours")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nudges: [ask-slow-sop]  | nudge “ask-slow-sop”   | did you mean “ask-slow-sip”?
        packs: [politics]       | pack “politics”        | remove it, or write the id of a pack there
        practices: [asks]       | practice “asks”        | did you mean “ask”?
        programmes: [shorts]    | programme “shorts”     | did you mean “short”?
        """)
    void switchingOffWhatIsNotThereIsAnError(String off, String what, String fix) throws IOException {
        write("library.yaml", "name: \"Ours\"\noff:\n  " + off + "\n");
        assertThat(faults())
                .containsExactly(own + "/library.yaml:3: there is no " + what
                        + " to switch off in the folders before this one: " + fix);
    }

    @Test
    void aPracticeLeftWithoutABraveNudgeIsNamedWhereTheyAreSwitchedOff() throws IOException {
        List<String> brave = YamlLibrary.open(base.folder()).catalogue().practice("ask").orElseThrow().nudges().stream()
                .filter(Nudge::brave)
                .map(Nudge::id)
                .toList();
        write("library.yaml", "off:\n  nudges: " + brave + "\n");
        assertThat(faults())
                .containsExactly(own + "/library.yaml:2: no nudge of ask has the effort brave: add one, so that a"
                        + " streak can be repaired");
    }

    @Test
    void aProgrammeThatNeedsASwitchedOffPracticeIsNamed() throws IOException {
        write("library.yaml", "off:\n  practices: [trust]\n");
        assertThat(faults())
                .containsExactly(own + "/library.yaml:2: the programme “short” needs the practice “trust”, which is"
                        + " switched off: leave it on, or replace what needs it");
    }

    @Test
    void theProgrammeOfNewcomersCannotBeSwitchedOff() throws IOException {
        write("library.yaml", "off:\n  programmes: [short]\n");
        assertThat(faults())
                .containsExactly(own + "/library.yaml:2: newcomers need the programme “short”, which is switched off:"
                        + " leave it on, or replace what needs it");
    }

    @Test
    void anAdditionToAPracticeThatIsNotThereIsAnError() throws IOException {
        write("practices/ask.yaml", ADDITION.replace("id: ask\n", "id: asc\n"));
        assertThat(faults())
                .containsExactly(
                        own + "/practices/ask.yaml:1: there is no practice “asc” to add to: did you mean “ask”?");
    }

    @Test
    void anUnknownPackIsAnError() throws IOException {
        write("practices/ask.yaml", ADDITION.replace("effort: small", "effort: small\n    pack: politics"));
        assertThat(faults())
                .containsExactly(own + "/practices/ask.yaml:7: there is no pack “politics”: write the id of a pack in"
                        + " library.yaml");
    }

    @Test
    void errorsOfEachFolderNameTheirFile() throws IOException {
        base.edit(TRUST, "kind: action", "kind: acton");
        write("practices/ask.yaml", ADDITION.replace("effort: small", "effort: huge"));
        write("programmes/ours.yaml", programme("ours").replace("practice: ask", "practice: asked"));
        assertThat(faults())
                .hasSize(3)
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith(base.folder() + "/practices/trust.yaml:"),
                        fault -> assertThat(fault).startsWith(own + "/practices/ask.yaml:6: the effort"),
                        fault -> assertThat(fault).startsWith(own + "/programmes/ours.yaml:5: there is no practice"));
    }

    @Test
    void twoPracticesOfOneIdInOneFolderRemainAnError() throws IOException {
        write("practices/a.yaml", base.read(ASK));
        write("practices/b.yaml", base.read(ASK));
        assertThat(faults())
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith(own + "/practices/b.yaml:")
                        .contains("the id “ask” is already used at " + own + "/practices/a.yaml"));
    }

    @Test
    void aFolderAloneThatOnlyAddsIsNoLibrary() {
        assertThat(LibraryCheck.of(List.of(own)).errors())
                .extracting(ValidationError::toString)
                .contains("library.yaml:1: the traits are missing: add “traits:”");
    }

    @Test
    void aFolderThatAddsIsCheckedTogetherWithALibrary() throws IOException {
        write("practices/ask.yaml", ADDITION);
        LibraryCheck check = LibraryCheck.of(List.of(own), base.folder());
        assertThat(check.sound()).isTrue();
        assertThat(check.folders()).containsExactly(base.folder() + ": 26 nudges", own + ": Our own nudges 3, 1 nudge");
        assertThat(check.lines()).containsSubsequence(check.folders()).last().isEqualTo(check.summary());
        assertThat(check.contents()).startsWith("2 practices, 27 nudges");
    }

    @Test
    void aWholeLibraryIsCheckedAlone() {
        assertThat(LibraryCheck.of(List.of(base.folder()), own).contents())
                .isEqualTo("2 practices, 26 nudges, 2 languages, 1 programme");
    }

    @Test
    void anEditInALaterFolderIsTakenUp() throws IOException {
        YamlLibrary library = YamlLibrary.open(List.of(base.folder(), own));
        FolderWatcher.ChangeDetector changes = new FolderWatcher.ChangeDetector(List.of(base.folder(), own));
        write("practices/ask.yaml", ADDITION);
        assertThat(changes.settled()).isFalse();
        assertThat(changes.settled()).isTrue();
        assertThat(library.reload()).isEmpty();
        assertThat(library.catalogue().nudges()).hasSize(27);
    }

    private LibraryCheck check() {
        return LibraryCheck.of(List.of(base.folder(), own));
    }

    private List<String> faults() {
        return check().errors().stream().map(ValidationError::toString).toList();
    }

    private Catalogue catalogue() {
        return YamlLibrary.open(List.of(base.folder(), own)).catalogue();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(own.resolve(file).getParent());
        Files.writeString(own.resolve(file), text);
    }

    private static String programme(String id) {
        return """
            id: %s
            name: {en: "Ours: %s", nl: "Van ons: %s"}
            about: {en: "For our team.", nl: "Voor ons team."}
            steps:
              - practice: ask
                days: 3
            """.formatted(id, id, id);
    }
}
