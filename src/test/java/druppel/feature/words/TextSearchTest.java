package druppel.feature.words;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.feature.words.TextSearch.Part;
import druppel.testing.PropertyCheck;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words are found whatever their case and accents.
class TextSearchTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
        asked          | I ASKED Ann
        ASK            | I asked Ann
        ann asked      | I asked Ann
        eén            | Een vraag
        een            | Eén vraag
        reunie         | de reünie
        cafe           | cafe\u0301
        it's           | it’s late
        it’s           | it's late
        ﬁne            | I am fine
        💧             | one drop 💧
        سأل            | سأل المدير
        质            | 品质管理
        """, delimiter = '|')
    void aWordIsFound(String typed, String text) {
        assertThat(TextSearch.of(typed).matches(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        bram           | I asked Ann
        ann bram       | I asked Ann
        asked.         | I asked Ann
        """, delimiter = '|')
    void eachWordMustBeThere(String typed, String text) {
        assertThat(TextSearch.of(typed).matches(text)).isFalse();
    }

    @Test
    void whatWasFoundIsApartFromTheRest() {
        assertThat(TextSearch.of("een vra").parts("Eén vraag, ÉÉN antwoord"))
                .containsExactly(
                        new Part("Eén", true),
                        new Part(" ", false),
                        new Part("vra", true),
                        new Part("ag, ", false),
                        new Part("ÉÉN", true),
                        new Part(" antwoord", false));
    }

    @Test
    void aTextWithoutASearchIsOnePart() {
        assertThat(TextSearch.of("  ").parts("I asked")).containsExactly(new Part("I asked", false));
        assertThat(TextSearch.of("").parts("")).isEmpty();
    }

    @Test
    void aLetterThatFoldsIntoSeveralIsMarkedWhole() {
        assertThat(TextSearch.of("i").parts("ﬁn")).containsExactly(new Part("ﬁ", true), new Part("n", false));
    }

    @Test
    void thePartsAreTheTextWhateverItIs() {
        PropertyCheck.holds(random -> {
            String text = random.ints(random.nextInt(40), 0, 0x1_1000)
                    .filter(letter -> letter < 0xD800 || letter > 0xDFFF)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            String typed = text.substring(text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2));
            String joined =
                    TextSearch.of(typed).parts(text).stream().map(Part::text).collect(Collectors.joining());

            assertThat(joined).isEqualTo(text);
            assertThat(TextSearch.of(typed).matches(text)).isTrue();
        });
    }
}
