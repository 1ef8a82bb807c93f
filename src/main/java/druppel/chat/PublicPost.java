package druppel.chat;

import druppel.message.Card;

/// A card for everyone in the channel where a button was pressed, with the confirmation for its author.
///
/// @param posted the confirmation if the card was posted or may have been
/// @param failed the confirmation if the card was certainly not posted
/// @param below whether the confirmation is a new message and does not replace the pressed card
public record PublicPost(Card card, Card posted, Card failed, boolean below) {
    public PublicPost(Card card, Card heard, Card unheard) {
        this(card, heard, unheard, false);
    }

    /// A copy with another card for everyone.
    PublicPost showing(Card signed) {
        return new PublicPost(signed, posted, failed, below);
    }

    PublicPost asNewMessage() {
        return new PublicPost(card, posted, failed, true);
    }
}
