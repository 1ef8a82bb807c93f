package druppel.adapter.content.style;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFormTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | When someone wants my approval, then I ask what they would do.
        EN | If someone wants my approval, I’ll ask what they would do.
        EN | When someone wants my approval, we’ll decide together.
        NL | Wil iemand mijn akkoord, dan vraag ik wat die zelf zou doen.
        NL | Als iemand mijn akkoord wil, vraag ik wat die zelf zou doen.
        NL | Als iemand mijn akkoord wil, dan beslissen we samen.
        """)
    void aPlanOfAnotherFormIsFound(Language language, String plan) {
        assertThat(complaints(language, plan))
                .containsExactly(language.choose(
                        "does not have the form “When …, I’ll …”", "does not have the form “Als …, dan … ik …”"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | When someone wants my approval, I’ll ask what they would do.
        EN | Whenever somebody asks, and I know the answer, I will wait.
        NL | Als iemand mijn akkoord wil, dan vraag ik wat die zelf zou doen.
        """)
    void aCueWithAnActOfOnesOwnIsFine(Language language, String plan) {
        assertThat(complaints(language, plan)).isEmpty();
    }

    private static List<String> complaints(Language language, String plan) {
        return SampleTexts.complaints(new PlanForm(), language, Passage.Field.PLAN, plan);
    }
}
