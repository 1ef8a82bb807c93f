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
