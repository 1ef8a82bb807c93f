package druppel.adapter.content.style;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordChoiceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | You really should call that colleague.          | You really should
        EN | Finally make the call that you keep putting off. | Finally
        NL | Je moet die collega bellen.                     | Je moet
        NL | Pleeg nu eens dat telefoontje.                  | nu eens
        """)
    void aReproachIsFound(Language language, String text, String found) {
        assertThat(complaints(WordChoice.GUILT, language, text))
                .containsExactly("says “" + found + "”, which sounds like a reproach");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | Who should be sitting next to you?
        EN | Listen for “you should” in your meetings.
        NL | Wie zou er naast je moeten zitten?
        NL | Let op hoe vaak je “je moet” hoort.
        """)
    void otherUsesAndQuotesAreNoReproach(Language language, String text) {
        assertThat(complaints(WordChoice.GUILT, language, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | QUESTION_DONE | What did you finally say?     | finally
        EN | QUESTION_NOT  | What do you think you should have asked? | you should
        NL | QUESTION_DONE | Wat heb je eindelijk gezegd?  | eindelijk
        NL | QUESTION_NOT  | Welk telefoontje pleeg je nou eens? | nou eens
        """)
    void aReproachInAFollowUpQuestionIsFound(Language language, Passage.Field field, String text, String found) {
        assertThat(SampleTexts.complaints(WordChoice.GUILT, language, field, text))
                .containsExactly("says “" + found + "”, which sounds like a reproach");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | QUESTION      | Why haven’t you asked anyone today?  | Why haven’t you
        EN | QUESTION_DONE | Why didn't you ask sooner?           | Why didn’t you
        EN | QUESTION_NOT  | Why did you fail to ask today?       | Why did you fail
        EN | QUESTION_NOT  | Was there no moment for it, and why not? | why not
        NL | QUESTION      | Waarom heb je vandaag niemand gebeld? | Waarom heb je vandaag niemand
        NL | QUESTION_DONE | Waarom deed je dat niet eerder?      | Waarom deed je dat niet
        NL | QUESTION_NOT  | Waarom lukte het vandaag niet?       | Waarom lukte het vandaag niet
        NL | QUESTION_NOT  | Waarom vergat je het?                | Waarom vergat je
        """)
    void aWhyThatCallsToAccountIsFound(Language language, Passage.Field field, String question, String found) {
        assertThat(SampleTexts.complaints(WordChoice.REPROACHFUL_WHY, language, field, question))
                .containsExactly("asks “" + found + "”, which sounds like a reproach");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | QUESTION_NOT  | What would make it easier to ask this?
        EN | QUESTION_DONE | Why do people here never say no?
        EN | NUDGE         | Why not ask the newest colleague first?
        NL | QUESTION_NOT  | Wat zou het makkelijker maken om dit te vragen?
        NL | QUESTION_DONE | Waarom zeggen mensen hier nooit nee?
        NL | NUDGE         | Waarom niet? Vraag het eens aan de nieuwste collega.
        """)
    void aQuestionForAnOpeningIsNoReproach(Language language, Passage.Field field, String text) {
        assertThat(SampleTexts.complaints(WordChoice.REPROACHFUL_WHY, language, field, text))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | Ask a stakeholder for their view.   | stakeholder
        EN | See whether you are aligned.        | aligned
        NL | Vraag een stakeholder wat die ziet. | stakeholder
        NL | Laat één plan nog niet uitrollen.   | uitrollen
        """)
    void jargonIsFound(Language language, String text, String found) {
        assertThat(complaints(WordChoice.JARGON, language, text)).containsExactly("uses the jargon “" + found + "”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | Ask a resident for their view, in one line.
        NL | Vraag een inwoner hoe die het ziet.
        """)
    void plainWordsAreFine(Language language, String text) {
        assertThat(complaints(WordChoice.JARGON, language, text)).isEmpty();
    }

    private static List<String> complaints(StyleRule rule, Language language, String text) {
        return SampleTexts.complaints(rule, language, Passage.Field.NUDGE, text);
    }
}
