package druppel.chat;

import druppel.message.Card;

/// A card for everybody who is where a button was pressed, and what its writer hears after that.
///
/// @param heard where it was shown, or may have been
/// @param unheard where it certainly was not
/// @param below whether the writer hears it below and not in the place of what was pressed
public record PublicPost(Card card, Card heard, Card unheard, boolean below) {
    public PublicPost(Card card, Card heard, Card unheard) {
        this(card, heard, unheard, false);
    }

    /// The same with another look of what everybody sees.
    PublicPost showing(Card signed) {
        return new PublicPost(signed, heard, unheard, below);
    }

    PublicPost anew() {
        return new PublicPost(card, heard, unheard, true);
    }
}
