package druppel.chat;

import druppel.message.Block;
import druppel.message.Card;
import java.nio.charset.StandardCharsets;

/// JSON serialisation of a reply that waits to be sent. Pictures are kept as the texts that stand for them.
public final class ReplyJson {
    private ReplyJson() {}

    public static byte[] write(Reply reply) {
        return CardMapper.JSON.writeValueAsBytes(reply.mapCards(ReplyJson::withoutPictures));
    }

    public static Reply read(byte[] json) {
        return CardMapper.JSON.readValue(new String(json, StandardCharsets.UTF_8), Reply.class);
    }

    private static Card withoutPictures(Card card) {
        return new Card(card.blocks().stream()
                .map(block ->
                        block instanceof Block.Picture picture ? new Block.Paragraph(picture.alternative()) : block)
                .toList());
    }
}
