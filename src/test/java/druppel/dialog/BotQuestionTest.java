package druppel.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BotQuestionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        When is the next nudge?                   | NEXT_NUDGE
        what time does my next one come           | NEXT_NUDGE
        wanneer komt het volgende duwtje?         | NEXT_NUDGE
        Hoe laat krijg ik mijn volgende bericht?  | NEXT_NUDGE
        When will I hear from you again?          | NEXT_NUDGE
        wanneer hoor ik weer van je?              | NEXT_NUDGE
        how are you?                              | SMALL_TALK
        Hoe gaat het met je?                      | SMALL_TALK
        What does my boss see?                    | WHO_SEES
        hi, what do my colleagues see of this?    | WHO_SEES
        wat zien mijn collega’s?                  | WHO_SEES
        Wat kan mijn baas hierin lezen?           | WHO_SEES
        is it anonymous?                          | ANONYMOUS
        ben ik anoniem?                           | ANONYMOUS
        does an AI read this?                     | AI
        Is this ChatGPT?                          | AI
        leest een AI dit mee?                     | AI
        gebruik je ChatGPT?                       | AI
        how much does it cost?                    | COST
        is druppel free?                          | COST
        wat kost het?                             | COST
        Is het gratis?                            | COST
        who made this?                            | MAKER
        Who is behind this?                       | MAKER
        wie heeft dit gemaakt?                    | MAKER
        wie zit hierachter                        | MAKER
        """)
    void aQuestionIsRecognisedByItsWholeWording(String message, BotQuestion question) {
        assertThat(BotQuestion.of(message)).hasValue(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what does it cost me to say nothing?",
                "who made this decision?",
                "I asked who made this and waited",
                "when is the next meeting?",
                "I asked Ann what her colleagues see",
                "wat kost het om niets te zeggen?",
                "wie heeft dit besluit genomen?",
                "is it anonymous? I asked my team",
                "wat zien mijn collega’s wat ik niet zie",
            })
    void aSentenceAroundSuchWordsIsNoQuestionToTheBot(String message) {
        assertThat(BotQuestion.of(message)).isEmpty();
    }

    @Test
    void aLongMessageIsNone() {
        assertThat(BotQuestion.of("what does my boss see? ".repeat(2_000))).isEmpty();
    }
}
