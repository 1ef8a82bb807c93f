package druppel.platform.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.message.RandomCards;
import druppel.message.TextLimit;
import druppel.testing.PropertyCheck;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {

    @ParameterizedTest
    @CsvSource({
        "R&amp;D, R&D",
        "&lt;b&gt;, <b>",
        "&amp;lt;, &lt;",
        "<https://a.b|a.b>, a.b",
        "<https://a.b/c>, https://a.b/c",
        "<mailto:a@b.c|a@b.c>, a@b.c",
        "<mailto:a@b.c>, a@b.c",
        "<#C1|plein>, #plein",
        "<!here>, @here",
        "<@U1> $1 \\, <@U1> $1 \\"
    })
    void slacksTextBecomesPlain(String slack, String plain) {
        assertThat(SlackText.plain(slack)).isEqualTo(plain);
    }

    @Test
    void aMentionBecomesHarmless() {
        assertThat(SlackText.escaped("<!channel> & <@U1>", 100)).isEqualTo("&lt;!channel&gt; &amp; &lt;@U1&gt;");
    }

    @Test
    void anEscapedTextIsNotCutWithinAnEscape() {
        assertThat(SlackText.escaped("aa<<", 7)).isEqualTo("aa&lt;…");
    }

    @Test
    void aTextIsCutBetweenCharacters() {
        assertThat(TextLimit.text("a😀😀", 4)).isEqualTo("a😀…");
    }

    @Test
    void aTextIsPartedAtWhiteSpace() {
        assertThat(SlackText.split("een twee drie", 9)).containsExactly("een twee", "drie");
    }

    @Test
    void anEscapedTextFitsWhateverItIs() {
        PropertyCheck.holds(random -> {
            int limit = random.nextInt(1, 60);

            assertThat(SlackText.escaped(text(random), limit)).hasSizeLessThanOrEqualTo(limit);
        });
    }

    @Test
    void piecesHoldEverythingButWhiteSpace() {
        PropertyCheck.holds(random -> {
            String text = text(random);

            assertThat(withoutSpace(String.join("", SlackText.split(text, random.nextInt(2, 20)))))
                    .isEqualTo(withoutSpace(text));
        });
    }

    @Test
    void piecesFit() {
        PropertyCheck.holds(random -> {
            int limit = random.nextInt(2, 20);

            assertThat(SlackText.split(text(random), limit))
                    .allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(limit));
        });
    }

    private static String text(RandomGenerator random) {
        return RandomCards.text(random, 60);
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }
}
