package druppel.app;

import druppel.message.Card;

/// A card for everybody who is where a button was pressed, and what its writer hears after that.
///
/// @param heard where it was shown, or may have been
/// @param unheard where it certainly was not
/// @param below whether the writer hears it below and not in the place of what was pressed
public record Aloud(Card card, Card heard, Card unheard, boolean below) {
    Aloud(Card card, Card heard, Card unheard) {
        this(card, heard, unheard, false);
    }

    /// The same with another look of what everybody sees.
    Aloud showing(Card signed) {
        return new Aloud(signed, heard, unheard, below);
    }

    Aloud anew() {
        return new Aloud(card, heard, unheard, true);
    }
}
