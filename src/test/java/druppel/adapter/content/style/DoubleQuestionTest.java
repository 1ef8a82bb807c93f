package druppel.adapter.content.style;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubleQuestionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | What did you hear today? And from which side?
        EN | Which corner is it, and what would you like to know about it?
        EN | How did the message land, or what made you wait?
        EN | What has a principle cost you, and was it worth it?
        NL | Wat hoorde je vandaag? En van welke kant?
        NL | Welke hoek is het, en wat zou je ervan willen weten?
        NL | Hoe viel de boodschap, of wat hield je tegen?
        NL | Wat heeft een principe je gekost, en was het dat waard?
        """)
    void twoQuestionsAreFound(Language language, String question) {
        assertThat(complaints(language, question)).containsExactly("asks two questions");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | Which answer to “how are you?” stayed with you today?
        EN | Which of today’s questions were for the work, and which for your peace of mind?
        EN | What do you share with people you like, and do not share with others?
        NL | Welk antwoord op “hoe gaat het?” bleef je vandaag bij?
        NL | Welke vragen van vandaag waren voor het werk, en welke voor je gemoedsrust?
        NL | Wat deel je met mensen die je mag, en niet met anderen?
        """)
    void oneQuestionOrAComparisonIsFine(Language language, String question) {
        assertThat(complaints(language, question)).isEmpty();
    }

    private static List<String> complaints(Language language, String question) {
        return SampleTexts.complaints(new DoubleQuestion(), language, Passage.Field.QUESTION, question);
    }
}
