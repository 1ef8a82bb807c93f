package druppel.adapter.content;

import static druppel.adapter.content.SmallLibrary.ASK;
import static druppel.adapter.content.SmallLibrary.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaErrorsTest {
    @TempDir
    Path folder;

    private SmallLibrary library;

    @BeforeEach
    void small() {
        library = new SmallLibrary(folder);
    }

    @Test
    void aSmallLibraryHasNoFaults() {
        assertThat(library.faults()).isEmpty();
    }

    @Test
    void aTextTooLongIsNamedWithItsLengthAndWhatToCut() {
        library.edit(ASK, "    nl:\n      nudge: \"", "    nl:\n      nudge: \"" + "é".repeat(200));
        int line = library.lineAfter(ASK, "    nl:", "nudge:");
        int length = 200 + original();
        assertThat(library.faults())
                .containsExactly(
                        "practices/ask.yaml:%d: the Dutch nudge of ask-first-idea-waits has %d characters, at most 200 are allowed: shorten it by %d"
                                .formatted(line, length, length - 200));
    }

    @Test
    void aMissingTranslationIsNamed() {
        String text = library.read(ASK);
        int from = text.indexOf("    nl:\n");
        int to = text.indexOf("  - id:", from);
        library.write(ASK, text.substring(0, from) + text.substring(to));
        assertThat(library.faults()).isEmpty();
        assertThat(LibraryCheck.of(List.of(folder)).strict().lines())
                .contains("practices/ask.yaml:%d: the Dutch text of ask-first-idea-waits is missing: add “nl:”"
                        .formatted(library.line(ASK, "  - id: ask-first-idea-waits")));
    }

    @Test
    void aNudgeInNoLanguageIsNamed() {
        String text = library.read(ASK);
        int from = text.indexOf("    en:\n");
        int to = text.indexOf("  - id:", from);
        library.write(ASK, text.substring(0, from) + text.substring(to));
        assertThat(library.faults())
                .containsExactly(
                        "practices/ask.yaml:%d: the text of ask-first-idea-waits is missing: add “en:” or “nl:”"
                                .formatted(library.line(ASK, "  - id: ask-first-idea-waits")));
    }

    @Test
    void aNameInNoLanguageIsNamed() {
        library.edit(PATH, "{en: \"Short\", nl: \"Kort\"}", "{}");
        assertThat(library.faults())
                .containsExactly("programmes/short.yaml:2: the name has no language: add “en:” or “nl:”");
    }

    @Test
    void aMissingFieldIsNamedOnTheLineOfItsGroup() {
        library.edit(ASK, "      why:", "      # why:");
        assertThat(library.faults())
                .containsExactly("practices/ask.yaml:%d: the English why of ask-first-idea-waits is missing: add “why:”"
                        .formatted(library.lineAfter(ASK, "nudges:", "    en:")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        not_before: 5pm            | the not_before of ask-first-idea-waits is “5pm”: write a time of the day, such as 17:00
        from: 13-01                | the from of ask-first-idea-waits is “13-01”: write a month and a day, such as 12-01
        until: 02-30               | the until of ask-first-idea-waits is “02-30”: write a month and a day, such as 12-01
        source: A book about trust | the source of ask-first-idea-waits is “A book about trust”: write author, year and title, with commas between them
        """)
    void aFieldOfAnotherFormIsNamedWithItsForm(String field, String fault) {
        library.edit(ASK, "    effort: small\n", "    effort: small\n    " + field + "\n");
        assertThat(library.faults()).contains("practices/ask.yaml:%d: %s".formatted(library.line(ASK, field), fault));
    }

    @Test
    void aStoryOfMoreThanSixtyWordsIsNamed() {
        library.edit(ASK, "      why:", "      more: \"" + "word ".repeat(61) + "\"\n      why:");
        assertThat(library.faults()).singleElement().asString().endsWith(": tell it in at most 60 words");
    }

    @Test
    void anEmptyTextIsNamed() {
        library.edit(ASK, "name:\n  en: \"Ask instead of answer\"", "name:\n  en: \" \"");
        assertThat(library.faults())
                .containsExactly("practices/ask.yaml:%d: the English name is empty: write a value"
                        .formatted(library.lineAfter(ASK, "name:", "en:")));
    }

    @Test
    void aFieldWithoutAValueIsNamed() {
        library.edit(ASK, "kind: action", "kind:");
        assertThat(library.faults())
                .containsExactly(
                        "practices/ask.yaml:%d: the kind of ask-first-idea-waits is empty: write one of action, notice, question"
                                .formatted(library.line(ASK, "kind:")));
    }

    @Test
    void anUnknownKindIsNamedWithTheChoices() {
        library.edit(ASK, "kind: action", "kind: acton");
        assertThat(library.faults())
                .containsExactly(
                        "practices/ask.yaml:%d: the kind of ask-first-idea-waits is “acton”: write one of action, notice, question"
                                .formatted(library.line(ASK, "kind: acton")));
    }

    @Test
    void anUnknownFieldIsNamedOnItsOwnLine() {
        library.edit(ASK, "    effort: small\n", "    effort: small\n    colour: red\n");
        assertThat(library.faults())
                .containsExactly(
                        "practices/ask.yaml:%d: the field “colour” in ask-first-idea-waits is not known: correct its spelling, or remove it"
                                .formatted(library.line(ASK, "colour")));
    }

    @Test
    void anIdInAnotherFormIsNamed() {
        library.edit(ASK, "id: ask-slow-sip", "id: ask-Slow_Sip");
        assertThat(library.faults())
                .containsExactly(
                        "practices/ask.yaml:%d: the id of ask-Slow_Sip is “ask-Slow_Sip”: use lower-case letters, digits and single hyphens, and start with a letter"
                                .formatted(library.line(ASK, "ask-Slow_Sip")));
    }

    @Test
    void aNumberWhereTextBelongsIsNamed() {
        library.edit(ASK, "en: [question,", "en: [360,");
        assertThat(library.faults())
                .containsExactly(
                        "practices/ask.yaml:%d: entry 1 of the English words is a number, not text between quotes: write text between quotes"
                                .formatted(library.line(ASK, "360")));
    }

    @Test
    void trueAndFalseAreNoText() {
        library.edit(ASK, "    effort: small", "    effort: small\n    first: true\n    not_as_tip: false");
        assertThat(library.faults()).isEmpty();
    }

    @Test
    void aWordWhereTrueOrFalseBelongsIsNamed() {
        library.edit(ASK, "    effort: small", "    effort: small\n    first: yes");
        assertThat(library.faults())
                .containsExactly(
                        "practices/ask.yaml:%d: the first of ask-first-idea-waits is text, not true or false: write true or false"
                                .formatted(library.line(ASK, "first: yes")));
    }

    @Test
    void aListWithTheSameTwiceIsNamed() {
        library.edit(ASK, "traits: [service, connection]", "traits: [service, service]");
        assertThat(library.faults())
                .containsExactly("practices/ask.yaml:%d: there is a duplicate in the traits: remove one"
                        .formatted(library.line(ASK, "traits:")));
    }

    @Test
    void aPracticeWithElevenNudgesIsNamed() {
        String text = library.read(ASK);
        int last = text.lastIndexOf("  - id:");
        int before = text.lastIndexOf("  - id:", last - 1);
        library.write(ASK, text.substring(0, before));
        assertThat(library.faults())
                .contains("practices/ask.yaml:%d: there are too few entries in the nudges, 11 of at least 12: add 1"
                        .formatted(library.line(ASK, "nudges:")));
    }

    @Test
    void aStepOfNoDaysIsNamed() {
        library.edit(PATH, "days: 5", "days: 0");
        assertThat(library.faults())
                .containsExactly(
                        "programmes/short.yaml:8: the days of step 2 cannot be 0: write a whole number from 1 to 60");
    }

    @Test
    void aMissingTraitIsNamed() {
        library.edit("library.yaml", "  vision:\n", "  vison:\n");
        assertThat(library.faults())
                .containsExactly(
                        "library.yaml:%d: the vision of traits is missing: add “vision:”"
                                .formatted(library.line("library.yaml", "traits:\n")),
                        "library.yaml:%d: the field “vison” in the traits is not known: correct its spelling, or remove it"
                                .formatted(library.line("library.yaml", "vison:")));
    }

    @Test
    void aMissingListIsNamedInThePlural() {
        library.edit(PATH, "steps:", "# steps:").edit(PATH, "  - practice: ask\n    days: 10\n", "");
        library.edit(PATH, "  - practice: trust\n    days: 5\n", "");
        assertThat(library.faults()).singleElement().asString().endsWith(": the steps are missing: add “steps:”");
    }

    private static int original() {
        return "Schrijf in je eerste overleg je idee op een papiertje en leg het omgekeerd neer. Draai het pas om als twee anderen iets hebben gezegd."
                .length();
    }
}
