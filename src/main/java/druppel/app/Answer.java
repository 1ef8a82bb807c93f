package druppel.app;

import druppel.core.talk.Card;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What the bot says back: new cards, in order, what the card that was pressed becomes, and a form
/// to fill in.
///
/// @param standing where the message with that card stands, if it was pressed somewhere else, such
///   as on the person's own page
public record Answer(
        List<Card> cards,
        Optional<Card> replacement,
        Optional<MessageRef> standing,
        Optional<Card> form) {
    public Answer {
        cards = List.copyOf(cards);
    }

    public static Answer nothing() {
        return of();
    }

    public static Answer of(Card... cards) {
        return new Answer(List.of(cards), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// A card to fill in: its first button sends it, its second leaves it as it is.
    public static Answer form(Card card) {
        return new Answer(List.of(), Optional.empty(), Optional.empty(), Optional.of(card));
    }

    /// The pressed card becomes this one.
    public Answer replacing(Card card) {
        return new Answer(cards, Optional.of(card), standing, form);
    }

    /// The same where the card that it replaces stands in this message.
    Answer standing(MessageRef message) {
        return new Answer(cards, replacement, Optional.of(message), form);
    }

    /// The same with other cards, and no form.
    public Answer with(List<Card> others) {
        return new Answer(others, replacement, standing, Optional.empty());
    }

    /// The same with each of its cards changed so.
    public Answer drawn(UnaryOperator<Card> change) {
        return new Answer(
                cards.stream().map(change).toList(),
                replacement.map(change),
                standing,
                form.map(change));
    }

    /// The first card in the place of the pressed one.
    public Answer inPlace() {
        return cards.isEmpty() ? this : nothing().replacing(cards.getFirst());
    }

    /// The same where there is no card any more that could be replaced.
    public Answer anew() {
        return new Answer(
                Stream.concat(replacement.stream(), cards.stream()).toList(),
                Optional.empty(),
                Optional.empty(),
                form);
    }

    /// The same where there are no forms but cards.
    public Answer inline() {
        return new Answer(
                Stream.concat(cards.stream(), form.stream()).toList(),
                replacement,
                standing,
                Optional.empty());
    }
}
