package druppel.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingCorrectionTest {
    private static final Map<String, Integer> KNOWN =
            Map.of("please", 9, "pause", 5, "until", 4, "friday", 4, "pauze", 2, "it", 20);
    private static final SpellingCorrection SPELLING = new SpellingCorrection(word -> KNOWN.getOrDefault(word, 0));

    private static String corrected(String message) {
        return String.join(" ", SPELLING.corrected(MessageText.of(message)).tokens());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        please puase until friday  | please pause until friday
        pleas pause until frdiay   | please pause until friday
        pleease pausse untill it   | please pause until it
        please pquse until fridat  | please pause until friday
        """)
    void oneSlipInAWordIsCorrected(String written, String meant) {
        assertThat(corrected(written)).isEqualTo(meant);
    }

    @Test
    void theCommonestWordIsMeant() {
        assertThat(corrected("please pauue it")).isEqualTo("please pause it");
        assertThat(corrected("please pauze it")).isEqualTo("please pauze it");
    }

    @ParameterizedTest
    @CsvSource({"please cat until, short words", "until ause friday, first letters", "puase, single words"})
    void nothingElseChanges(String message, String what) {
        assertThat(corrected(message)).as(what).isEqualTo(message);
    }
}
