package druppel.app;

import druppel.core.talk.Card;
import java.util.List;
import java.util.Optional;

/// What the bot says back: new cards, in order, and what the card that was pressed becomes.
public record Answer(List<Card> cards, Optional<Card> replacement) {
    public Answer {
        cards = List.copyOf(cards);
    }

    public static Answer nothing() {
        return new Answer(List.of(), Optional.empty());
    }

    public static Answer of(Card... cards) {
        return new Answer(List.of(cards), Optional.empty());
    }

    /// The pressed card becomes this one.
    public Answer replacing(Card card) {
        return new Answer(cards, Optional.of(card));
    }
}
