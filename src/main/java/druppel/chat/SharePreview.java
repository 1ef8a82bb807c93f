package druppel.chat;

import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import java.util.ArrayList;
import java.util.List;

/// Words of a member as others would see them, for the member alone, with what shares them.
///
/// @param shown what others would see
/// @param title says that this is what they would see
/// @param caution what to know before it is shared
/// @param where asks for a place, where the platform lets one choose it
/// @param beside how it is shared where nothing can be shown to others from the conversation with
///   the bot
/// @param share shares it
/// @param again offers it once more, where a place can be chosen
/// @param leave shares nothing
public record SharePreview(
        Card shown,
        String title,
        String caution,
        String where,
        String beside,
        Button share,
        Button again,
        Button leave) {

    /// The same with another look of what others would see.
    SharePreview showing(Card signed) {
        return new SharePreview(signed, title, caution, where, beside, share, again, leave);
    }

    /// A card that shares it where it is pressed.
    public Card here() {
        return framed(new Block.Note(caution), new Block.Buttons(List.of(share, leave)));
    }

    /// A card that goes on to choosing a place.
    public Card later() {
        return framed(new Block.Note(caution), new Block.Buttons(List.of(again, leave)));
    }

    /// A card to look at, which says how it is shared.
    public Card told() {
        return framed(new Block.Paragraph(beside));
    }

    private Card framed(Block... after) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(title));
        blocks.addAll(shown.blocks());
        return new Card(blocks).and(after);
    }
}
