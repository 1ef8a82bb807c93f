package druppel.adapter.content.style;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameQuestionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | QUESTION      | Who takes up most of the time in your meetings?
        EN | QUESTION_DONE | Whose sentence nearly got lost?
        EN | QUESTION_NOT  | With whom would you like to talk?
        EN | QUESTION      | Which weak spot was on the table today, and by whom?
        NL | QUESTION      | Wie neemt in jouw overleggen de meeste tijd?
        NL | QUESTION_DONE | Wiens zin ging er bijna verloren?
        NL | QUESTION_NOT  | Van wie zou je meer willen horen?
        NL | QUESTION      | Welk zwak punt kwam er vandaag op tafel, en door wie?
        """)
    void aQuestionForANameIsFound(Language language, Passage.Field field, String question) {
        assertThat(complaints(language, field, question)).containsExactly("can only be answered with a name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | QUESTION | Who helped you today?
        EN | QUESTION | What do people do who are new here?
        EN | NUDGE    | Who always speaks first? Let somebody else begin.
        NL | QUESTION | Wie hielp jou vandaag?
        NL | QUESTION | Wat doen mensen die hier nieuw zijn?
        NL | NUDGE    | Wie begint er altijd? Laat een ander beginnen.
        """)
    void praiseAndOtherTextsAreFine(Language language, Passage.Field field, String text) {
        assertThat(complaints(language, field, text)).isEmpty();
    }

    private static List<String> complaints(Language language, Passage.Field field, String text) {
        return SampleTexts.complaints(NameQuestion.RULE, language, field, text);
    }
}
