package druppel.adapter.content.style;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresupposingQuestionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | What happened when others could read along?
        EN | What did you find when you came back?
        EN | What did you notice today when you asked?
        EN | What came back to your eight words?
        EN | Which word turned out to be dialect?
        EN | What differed most between your replies?
        EN | What was the first thing the other person said?
        EN | What do the answers say about the times of your meetings?
        EN | What do you know about that work now?
        NL | Wat trof je aan toen je terugkwam?
        NL | Wat zag je vandaag toen je daar zat?
        NL | Wat kwam er terug op je acht woorden?
        NL | Welk woord bleek dialect te zijn?
        NL | Wat verschilde het meest?
        NL | Wat was het eerste wat de ander zei?
        NL | Wat zeggen de antwoorden over de tijden waarop jij vergadert?
        NL | Wat weet je nu van dat werk?
        NL | Hoe reageerden mensen op je vraag?
        """)
    void aQuestionThatNeedsTheActIsFound(Language language, String question) {
        assertThat(complaints(language, question)).containsExactly("takes for granted that the nudge was done");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | What did you hear today that you hadn’t thought of yourself?
        EN | What happens to your questions when it gets busy?
        EN | When you hand over a job, how much do you usually say about it?
        EN | What have people around you started by themselves?
        EN | What would it be like to show a plan that’s only half finished?
        EN | What gets said outside your meetings that isn’t said in them?
        EN | Which simple job taught you the most when you started out?
        EN | How much do others say in your meetings, compared with you?
        EN | What are you proud of that nobody asked for?
        EN | Which plan of yours has changed the most since it began?
        NL | Wat hoorde je vandaag waar je zelf niet op was gekomen?
        NL | Wat gebeurt er met je vragen als het druk wordt?
        NL | Wat heb je van een jongere collega geleerd?
        NL | Hoe vroeg komen de nieuwsten aan het woord in jouw overleggen?
        NL | Welke belofte duurt langer dan je had gedacht?
        NL | Bij welk besluit hadden meer mensen mogen meepraten?
        NL | Welke regel volgen jullie omdat die er altijd al was?
        NL | Waar ben je trots op zonder dat iemand erom vroeg?
        """)
    void aQuestionThatAnybodyCanAnswerIsFine(Language language, String question) {
        assertThat(complaints(language, question)).isEmpty();
    }

    private static List<String> complaints(Language language, String question) {
        return SampleTexts.complaints(new PresupposingQuestion(), language, Passage.Field.QUESTION, question);
    }
}
