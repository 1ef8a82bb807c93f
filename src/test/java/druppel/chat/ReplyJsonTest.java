package druppel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.delivery.MessageRef;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.TextPicture;
import druppel.platform.local.SampleCards;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplyJsonTest {
    private static final Card CARD = Card.text("A drop");

    @Test
    void aReplyComesBackAsItWas() {
        Reply reply = Reply.of(CARD, SampleCards.nudge())
                .replacing(Card.text("Done"))
                .updating(new MessageRef("D1", "1.1"), CARD)
                .publicPost(new PublicPost(CARD, CARD, CARD).translated(Map.of(Language.NL, CARD)));

        assertThat(ReplyJson.read(ReplyJson.write(reply))).isEqualTo(reply);
    }

    @Test
    void aPictureIsKeptAsItsText() {
        Reply reply = Reply.of(Card.of(new Block.Picture("Five of five days", new TextPicture("<svg/>"))));

        assertThat(ReplyJson.read(ReplyJson.write(reply))).isEqualTo(Reply.of(Card.text("Five of five days")));
    }

    @Test
    void everyBlockCanBeKept() {
        assertThat(ReplyJson.read(ReplyJson.write(Reply.of(SampleCards.everything())))
                        .cards())
                .hasSize(1);
    }

    @Test
    void aRequestedTipComesBackAsItWas() {
        RequestedTip tip = new RequestedTip.Tip(SampleCards.nudge(), "Ask", "Questions", "Not delivered");

        assertThat(ReplyJson.readTip(ReplyJson.writeTip(tip))).isEqualTo(tip);
        assertThat(ReplyJson.readTip(ReplyJson.writeTip(new RequestedTip.Withheld("Left"))))
                .isEqualTo(new RequestedTip.Withheld("Left"));
    }
}
