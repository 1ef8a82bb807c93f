package druppel.platform.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.message.Button;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ButtonValueTest {
    private static final Button KEEP = Button.plain("words:17.1", "Keep it");

    @Test
    void theWordsOfAButtonComeBackAsTheyWere() {
        String words = "two lines\n\nand: a colon";

        ButtonValue pressed =
                ButtonValue.read(ButtonValue.of(KEEP.carrying(words)).text());

        assertThat(pressed.action()).isEqualTo("words:17.1");
        assertThat(pressed.values()).isEqualTo(Map.of(Button.WORDS, words));
    }

    @Test
    void aButtonWithoutWordsHasItsActionAsItsValue() {
        assertThat(ButtonValue.of(KEEP).text()).isEqualTo("words:17.1");
        assertThat(ButtonValue.read("words:17.1").values()).isEmpty();
    }

    @Test
    void theLongestValueIsOneThatSlackAccepts() {
        Button longest = Button.plain("a".repeat(200), "Keep it").carrying("w".repeat(Button.LONGEST_WORDS));

        assertThat(ButtonValue.of(longest).text()).hasSizeLessThanOrEqualTo(2_000);
    }
}
