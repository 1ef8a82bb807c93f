package druppel.chat;

import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import java.util.List;

/// Preview of a reflection as others would see it, for its author alone, with the controls for sharing it.
///
/// @param shown the card that others would see
/// @param title the heading of the preview
/// @param caution what to know before sharing
/// @param where the prompt for a channel, on platforms that offer a choice
/// @param elsewhere how to share it on platforms that cannot post from the conversation with the bot
/// @param share the button that shares it
/// @param again the button that offers it once more, if a channel can be chosen
/// @param cancel the button that cancels
public record SharePreview(
        Card shown,
        String title,
        String caution,
        String where,
        String elsewhere,
        Button share,
        Button again,
        Button cancel) {

    /// A copy with another card for others.
    SharePreview showing(Card signed) {
        return new SharePreview(signed, title, caution, where, elsewhere, share, again, cancel);
    }

    /// A card whose button shares it in the current conversation.
    public Card here() {
        return framed(new Block.Note(caution), new Block.Buttons(List.of(share, cancel)));
    }

    /// A card whose button continues with the choice of a channel.
    public Card later() {
        return framed(new Block.Note(caution), new Block.Buttons(List.of(again, cancel)));
    }

    /// A card for reading only, which explains how to share.
    public Card readOnly() {
        return framed(new Block.Paragraph(elsewhere));
    }

    private Card framed(Block... after) {
        return shown.after(new Block.Paragraph(title)).and(after);
    }
}
