package druppel.platform.local;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.CardMapper.StoredPicture;
import druppel.domain.Language;
import druppel.domain.delivery.Delivery;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.TextPicture;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardJsonTest {
    @Test
    void aCardComesBackAsItWas() {
        var posted = posted(SampleCards.everything(), Optional.of(new Delivery.Id(7)));

        assertThat(CardJson.read(CardJson.write(posted))).isEqualTo(posted);
    }

    @Test
    void aCardWithoutADeliveryComesBackWithoutOne() {
        var posted = posted(Card.text("A drop"), Optional.empty());

        assertThat(CardJson.read(CardJson.write(posted))).isEqualTo(posted);
    }

    @Test
    void aPictureIsKeptAsSvg() {
        Card card = Card.of(new Block.Picture("A drop", new TextPicture("<svg/>")));
        String json = CardJson.write(posted(card, Optional.empty()));

        assertThat(json).contains("\"image\":{\"svg\":\"<svg/>\"}");
        assertThat(CardJson.read(json).card())
                .isEqualTo(Card.of(new Block.Picture("A drop", new StoredPicture("<svg/>"))));
    }

    @Test
    void aButtonOfAnOldTranscriptCarriesNoWords() {
        String json = "{\"card\":{\"blocks\":[{\"kind\":\"Buttons\",\"buttons\":"
                + "[{\"action\":\"done:1\",\"label\":\"Done\",\"look\":\"PLAIN\"}]}]},\"delivery\":null}";

        assertThat(CardJson.read(json).card().buttons()).containsExactly(Button.plain("done:1", "Done"));
    }

    @Test
    void theFormIsTheOneThatOldTranscriptsHave() {
        var posted = posted(Card.text("A drop"), Optional.of(new Delivery.Id(7)));

        assertThat(CardJson.write(posted))
                .isEqualTo("{\"card\":{\"blocks\":[{\"kind\":\"Paragraph\",\"text\":\"A drop\"}]},"
                        + "\"delivery\":{\"value\":7}}");
    }

    @Test
    void theLanguageAndTheTranslationsComeBack() {
        var shared = new Posted(
                Card.text("A drop"), Optional.of(Language.EN), Map.of(Language.NL, Card.text("Een druppel")));

        assertThat(CardJson.read(CardJson.write(shared))).isEqualTo(shared);
    }

    private static Posted posted(Card card, Optional<Delivery.Id> delivery) {
        return new Posted(card, delivery, Optional.empty(), Optional.empty(), Map.of());
    }
}
