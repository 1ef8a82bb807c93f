package druppel.adapter.content.style;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeConditions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsourcedClaimTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | If you write you cannot steer, and you hear twice as much. | twice as
        EN | There is always something, and most people are relieved.   | most people
        EN | Research shows that people wait for the boss.              | Research
        NL | Wie schrijft kan niet sturen, en hoort twee keer zoveel.   | twee keer zoveel
        NL | Er is altijd iets, en de meeste mensen zijn opgelucht.     | de meeste mensen
        NL | Uit onderzoek blijkt dat mensen op de baas wachten.        | onderzoek
        """)
    void aClaimIsFoundUnlessItsSourceIsNamed(Language language, String why, String found) {
        assertThat(complaints(language, why, Optional.empty()))
                .containsExactly("claims something without a source: “" + found + "”");
        assertThat(complaints(language, why, Optional.of("Asch, 1951, Effects of Group Pressure")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | What is handy for most people can be awkward for one.
        EN | Once the boss has named a direction, nobody looks any further.
        NL | Wat voor de meeste mensen handig is, is voor één iemand lastig.
        NL | Zodra de baas een richting noemt, zoekt niemand nog verder.
        """)
    void aPlainReasonIsFine(Language language, String why) {
        assertThat(complaints(language, why, Optional.empty())).isEmpty();
    }

    private static List<String> complaints(Language language, String why, Optional<String> source) {
        Nudge.Text text = new Nudge.Text("", why, "", "");
        Nudge.Background background = new Nudge.Background(source, Optional.empty());
        Nudge nudge = SampleTexts.nudge("ask-one", NudgeConditions.NONE, background, language, text);
        return SampleTexts.complaints(UnsourcedClaim.RULE, List.of(nudge));
    }
}
