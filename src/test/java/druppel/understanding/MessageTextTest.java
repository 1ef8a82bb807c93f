package druppel.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Ik ben ZIEK                 | ik ben ziek
        één keer, café              | een keer cafe
        I don’t know                | i dont know
        I'll ask, she'd wait        | i ll ask she d wait
        jaaaa!!!                    | jaa !
        why???                      | why ?
        well...                     | well .
        at 8:30                     | at <time>
        om 9 uur                    | om <time>
        10am please                 | <time> please
        tot 3/1                     | tot <date>
        until 2026-12-07            | until <date>
        2 weken                     | <number> weken
        1x per week                 | <number> x per week
        see https://a.example/b?c=1 | see <link>
        ask <@U123ABC>              | ask <mention>
        👍🏽                          | 👍
        :+1:                        | 👍
        ✔️ done                     | ✔ done
        """)
    void aMessageIsTakenApart(String message, String tokens) {
        assertThat(String.join(" ", MessageText.of(message).tokens())).isEqualTo(tokens);
    }

    @Test
    void wordsAndPlaceholdersAreWords() {
        assertThat(MessageText.of("pause 2 weeks, please! 🌴").words())
                .containsExactly("pause", "<number>", "weeks", "please");
    }

    @Test
    void onlyAQuestionMarkAtTheEndMakesAQuestion() {
        assertThat(MessageText.of("really?").isQuestion()).isTrue();
        assertThat(MessageText.of("what? no").isQuestion()).isFalse();
        assertThat(MessageText.of("").isQuestion()).isFalse();
    }
}
