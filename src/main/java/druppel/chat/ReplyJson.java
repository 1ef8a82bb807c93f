package druppel.chat;

import druppel.message.Block;
import druppel.message.Card;
import java.nio.charset.StandardCharsets;

/// JSON serialisation of a reply or a requested tip that waits to be sent. Pictures are kept as the texts that stand
/// for them.
public final class ReplyJson {
    private ReplyJson() {}

    public static byte[] write(Reply reply) {
        return CardMapper.JSON.writeValueAsBytes(reply.mapCards(ReplyJson::withoutPictures));
    }

    public static Reply read(byte[] json) {
        return read(json, Reply.class);
    }

    public static byte[] writeTip(RequestedTip requested) {
        return CardMapper.JSON.writeValueAsBytes(
                requested instanceof RequestedTip.Tip tip
                        ? new RequestedTip.Tip(
                                withoutPictures(tip.card()), tip.text(), tip.practice(), tip.undelivered())
                        : requested);
    }

    public static RequestedTip readTip(byte[] json) {
        return read(json, RequestedTip.class);
    }

    private static <T> T read(byte[] json, Class<T> type) {
        return CardMapper.JSON.readValue(new String(json, StandardCharsets.UTF_8), type);
    }

    private static Card withoutPictures(Card card) {
        return new Card(card.blocks().stream()
                .map(block ->
                        block instanceof Block.Picture picture ? new Block.Paragraph(picture.alternative()) : block)
                .toList());
    }
}
