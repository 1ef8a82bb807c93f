package druppel.adapter.content.style;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubleQuestionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | QUESTION      | What did you hear today? And from which side?
        EN | QUESTION      | Which corner is it, and what would you like to know about it?
        EN | QUESTION      | What has a principle cost you, and was it worth it?
        EN | QUESTION      | Which of today’s questions were for the work, and which for your peace of mind?
        EN | QUESTION_DONE | How did the message land, or what made you wait?
        EN | QUESTION_DONE | What did you cross off, and does anyone miss it?
        EN | QUESTION_NOT  | Which small promise is still waiting, and when could it fit in?
        NL | QUESTION      | Wat hoorde je vandaag? En van welke kant?
        NL | QUESTION      | Welke hoek is het, en wat zou je ervan willen weten?
        NL | QUESTION      | Wat heeft een principe je gekost, en was het dat waard?
        NL | QUESTION      | Welke vragen van vandaag waren voor het werk, en welke voor je gemoedsrust?
        NL | QUESTION_DONE | Hoe viel de boodschap, of wat hield je tegen?
        NL | QUESTION_DONE | Wat heb je doorgestreept, en mist iemand het?
        NL | QUESTION_DONE | Welk antwoord kreeg je, of verwacht je?
        NL | QUESTION_NOT  | Welke kleine belofte ligt er nog, en wanneer past die erin?
        """)
    void twoQuestionsAreFound(Language language, Passage.Field field, String question) {
        assertThat(SampleTexts.complaints(new DoubleQuestion(), language, field, question))
                .containsExactly("asks two questions");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | QUESTION      | Which answer to “how are you?” stayed with you today?
        EN | QUESTION      | What do you share with people you like, and do not share with others?
        EN | QUESTION_DONE | Was it dull at that moment, or difficult?
        EN | QUESTION_NOT  | What do you think would happen if your team went first?
        EN | WHY           | People ask what to do, and when to do it.
        NL | QUESTION      | Welk antwoord op “hoe gaat het?” bleef je vandaag bij?
        NL | QUESTION      | Wat deel je met mensen die je mag, en niet met anderen?
        NL | QUESTION_DONE | Was het op dat moment saai, of juist lastig?
        NL | QUESTION_NOT  | Wat zou er gebeuren, denk je, als jullie als eerste iets gaven?
        NL | WHY           | Mensen vragen wat ze moeten doen, en wanneer.
        """)
    void oneQuestionAndOtherTextsAreFine(Language language, Passage.Field field, String text) {
        assertThat(SampleTexts.complaints(new DoubleQuestion(), language, field, text))
                .isEmpty();
    }
}
