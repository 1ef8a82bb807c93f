package druppel.adapter.content;

import static druppel.adapter.content.SmallLibrary.ASK;
import static druppel.adapter.content.SmallLibrary.PATH;
import static druppel.adapter.content.SmallLibrary.TOPICS;
import static druppel.adapter.content.SmallLibrary.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.library.Trait;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleErrorsTest {
    @TempDir
    Path folder;

    private SmallLibrary library;

    @BeforeEach
    void small() {
        library = new SmallLibrary(folder);
    }

    @Test
    void aPracticeThatLacksAKindIsNamed() {
        library.write(ASK, library.read(ASK).replace("kind: notice", "kind: action"));
        assertThat(library.faults())
                .containsExactly("practices/ask.yaml:%d: no nudge of ask has the kind notice: add at least one"
                        .formatted(library.line(ASK, "nudges:")));
    }

    @Test
    void aPracticeWithoutABraveNudgeIsNamed() {
        library.write(ASK, library.read(ASK).replace("effort: brave", "effort: stretch"));
        assertThat(library.faults())
                .containsExactly(
                        "practices/ask.yaml:%d: no nudge of ask has the effort brave: add one, so that a streak can be repaired"
                                .formatted(library.line(ASK, "nudges:")));
    }

    @Test
    void aPracticeWithoutANudgeForEverybodyIsNamed() {
        library.write(ASK, library.read(ASK).replaceAll("effort: (small|stretch)", "effort: small\n    days: [mon]"));
        assertThat(library.faults())
                .containsExactly(
                        "practices/ask.yaml:%d: every nudge of ask is brave or has a condition: add one that is not brave, without roles, sites, days and season"
                                .formatted(library.line(ASK, "nudges:")));
    }

    @Test
    void bothFormsOfTheTraitsAreReadAndOneOfThemIsNeeded() {
        String listed = library.read(ASK);
        String traits = listed.lines()
                .filter(line -> line.startsWith("traits:"))
                .findFirst()
                .orElseThrow();
        assertThat(library.faults()).isEmpty();

        library.write(ASK, listed.replace(traits, "trains: service\nalso: connection"));
        assertThat(library.faults()).isEmpty();
        assertThat(YamlLibrary.open(folder)
                        .catalogue()
                        .practice("ask")
                        .orElseThrow()
                        .traits())
                .containsExactly(Trait.SERVICE, Trait.CONNECTION);

        library.write(ASK, listed.replace(traits, "also: connection"));
        assertThat(library.faults()).singleElement().asString().contains("trains is missing");

        library.write(ASK, listed.replace(traits, traits + "\ntrains: service"));
        assertThat(library.faults()).singleElement().asString().contains("traits are given in two forms");

        library.write(ASK, listed.replace(traits, "trains: service\nalso: service"));
        assertThat(library.faults()).singleElement().asString().contains("also does not add a trait");
    }

    @Test
    void aSeasonWithOneEndIsNamed() {
        library.edit(ASK, "id: ask-slow-sip", "id: ask-slow-sip\n    from: \"12-01\"");
        assertThat(library.faults()).singleElement().asString().contains("a season has only one end");
    }

    @Test
    void anIdThatDoesNotBeginWithItsPracticeIsNamed() {
        library.edit(ASK, "id: ask-slow-sip", "id: slow-sip");
        assertThat(library.faults())
                .containsExactly(
                        "practices/ask.yaml:%d: the id “slow-sip” does not start with the id of its practice: start it with “ask-”"
                                .formatted(library.line(ASK, "slow-sip")));
    }

    @Test
    void anIdUsedInAnotherFileIsNamedWithBothPlaces() {
        String late = "id: trust-unsent-message";
        library.edit(TRUST, late, "id: ask-slow-sip");
        assertThat(library.faults())
                .contains(
                        "practices/trust.yaml:%d: the id “ask-slow-sip” is already used at practices/ask.yaml:%d: give this one another id"
                                .formatted(library.line(TRUST, "ask-slow-sip"), library.line(ASK, "ask-slow-sip")));
    }

    @Test
    void twoTextsThatDifferInMarksAndCapitalsOnlyAreTheSame() {
        library.edit(TRUST, "What happened to the job you left alone?", "WHO broke the silence — and with what");
        assertThat(library.faults())
                .containsExactly(
                        "practices/trust.yaml:%d: the English question of trust-unsent-message says the same as practices/ask.yaml:%d: rewrite one of the two"
                                .formatted(
                                        library.line(TRUST, "WHO broke"),
                                        library.line(ASK, "Who broke the silence, and with what?")));
    }

    @Test
    void anUntranslatedTextIsNamed() {
        library.edit(ASK, "Wie verbrak de stilte, en waarmee?", "Who broke the silence, and with what?");
        assertThat(library.faults())
                .singleElement()
                .asString()
                .contains("the Dutch question of ask-slow-sip says the same");
    }

    @Test
    void aWordOfTwoPracticesIsNamedOnTheSecond() {
        library.edit(TRUST, "  en: [trust,", "  en: [trust, Listen,");
        assertThat(library.faults())
                .containsExactly(
                        "practices/trust.yaml:%d: the word “listen” belongs to practices/ask.yaml:%d: keep it in one place only"
                                .formatted(library.line(TRUST, "Listen"), library.line(ASK, "listen")));
    }

    @Test
    void aWordThatIsTheIdOfAnotherPracticeIsNamed() {
        library.edit(ASK, "  en: [question,", "  en: [trust,").edit(TRUST, "en: [trust, ", "en: [");
        assertThat(library.faults())
                .singleElement()
                .asString()
                .contains("the word “trust” belongs to practices/trust.yaml:2");
    }

    @Test
    void aWordOfTwoTopicsIsNamedWhateverItsEnding() {
        library.write(TOPICS, """
            topics:
              - {id: mistakes, en: [mistakes], nl: [fouten], near: [trust]}
              - {id: failure, en: [failure], nl: [mislukking, de fout], near: [trust]}
              - {id: advice, en: [feedback], nl: [feedback], near: [ask]}
            """);
        assertThat(library.faults())
                .containsExactly(
                        "topics.yaml:3: the word “de fout” belongs to topics.yaml:2: keep it in one place only");
    }

    @Test
    void aWordOfATopicAndAPracticeIsNamed() {
        library.write(TOPICS, """
            topics:
              - {id: advice, en: [advice], nl: [raad], near: [ask]}
            """);
        assertThat(library.faults())
                .containsExactly(
                        "practices/ask.yaml:14: the word “advice” belongs to topics.yaml:2: keep it in one place only");
    }

    @Test
    void aTopicWithTheIdOfAPracticeIsNamed() {
        library.write(TOPICS, """
            topics:
              - {id: trust, en: [reliance], nl: [houvast], near: [ask]}
            """);
        assertThat(library.faults())
                .containsExactly(
                        "topics.yaml:2: the id “trust” is already used at practices/trust.yaml:2: give this one"
                                + " another id");
    }

    @Test
    void anUnknownTopicOfANudgeIsNamed() {
        library.edit(ASK, "effort: small", "effort: small\n    topics: [meetings]");
        assertThat(library.faults())
                .containsExactly(
                        "practices/ask.yaml:%d: there is no topic “meetings”: write the id of a topic in topics.yaml"
                                .formatted(library.line(ASK, "[meetings]")));
    }

    @Test
    void aTopicThatLeadsToNoNudgeIsNamed() {
        library.write(TOPICS, """
            topics:
              - {id: meetings, en: [meetings], nl: [vergaderingen]}
            """);
        assertThat(library.faults())
                .containsExactly(
                        "topics.yaml:2: no nudge is about the topic “meetings”: name it in the topics of a nudge, or"
                                + " say with “near:” what is near");
    }

    @Test
    void aNeighbourWithoutNudgesIsNamed() {
        library.write(TOPICS, """
            topics:
              - {id: meetings, en: [meetings], nl: [vergaderingen], near: [ask]}
              - {id: stress, en: [stress], nl: [stress], near: [meetings]}
            """);
        assertThat(library.faults())
                .containsExactly("topics.yaml:3: “meetings” is no topic with nudges and no practice: write the id of a"
                        + " practice, or of a topic that a nudge names");
    }

    @Test
    void topicsAreNotBlamedForAFileThatCannotBeRead() {
        library.edit(ASK, "effort: small", "effort: small\n    topics: [meetings]")
                .write(TOPICS, "topics: [");
        assertThat(library.faults()).singleElement().asString().startsWith("topics.yaml:");
    }

    @Test
    void aProgrammeOfAnUnknownPracticeIsNamed() {
        library.edit(PATH, "practice: trust", "practice: thrust");
        assertThat(library.faults())
                .containsExactly(
                        "programmes/short.yaml:7: there is no practice “thrust”: write the id of a file in practices");
    }

    @Test
    void aStepIsNotBlamedForAPracticeThatCannotBeRead() {
        library.write(TRUST, "id: [");
        assertThat(library.faults()).singleElement().asString().startsWith("practices/trust.yaml:");
    }

    @Test
    void anUnknownProgrammeForNewcomersIsNamed() {
        library.edit("library.yaml", "programme: short", "programme: long");
        assertThat(library.faults())
                .containsExactly("library.yaml:%d: there is no programme “long”: write the id of a file in programmes"
                        .formatted(library.line("library.yaml", "programme: long")));
    }
}
