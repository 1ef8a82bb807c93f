package druppel.app;

import druppel.domain.delivery.MessageRef;
import druppel.message.Card;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What the bot says back: new cards, in order, what the card that was pressed becomes, and a form
/// to fill in.
///
/// @param standing where the message with that card stands, if it was pressed somewhere else, such
///   as on the person's own page
/// @param offer words of the member's as others would see them
/// @param aloud what is said to everybody where it was pressed
public record Answer(
        List<Card> cards,
        Optional<Card> replacement,
        Optional<MessageRef> standing,
        Optional<Card> form,
        Optional<Offer> offer,
        Optional<Aloud> aloud) {
    public Answer {
        cards = List.copyOf(cards);
    }

    /// One with nothing for others in it.
    public Answer(
            List<Card> cards,
            Optional<Card> replacement,
            Optional<MessageRef> standing,
            Optional<Card> form) {
        this(cards, replacement, standing, form, Optional.empty(), Optional.empty());
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
        return new Answer(cards, Optional.of(card), standing, form, offer, aloud);
    }

    /// The same with words to be shown to others, once that is confirmed.
    public Answer offering(Offer words) {
        return new Answer(cards, replacement, standing, form, Optional.of(words), aloud);
    }

    /// The same with something that everybody hears.
    public Answer aloud(Aloud words) {
        return new Answer(cards, replacement, standing, form, offer, Optional.of(words));
    }

    /// The same where the card that it replaces stands in this message.
    Answer standing(MessageRef message) {
        return new Answer(cards, replacement, Optional.of(message), form, offer, aloud);
    }

    /// The same with other cards.
    Answer saying(List<Card> others) {
        return new Answer(others, replacement, standing, form, offer, aloud);
    }

    /// The same with other cards, and no form.
    public Answer with(List<Card> others) {
        return new Answer(others, replacement, standing, Optional.empty(), offer, aloud);
    }

    /// The same where what was offered is shown already.
    public Answer withoutOffer() {
        return new Answer(cards, replacement, standing, form, Optional.empty(), aloud);
    }

    /// The same with each of its cards changed so.
    public Answer drawn(UnaryOperator<Card> change) {
        return new Answer(
                cards.stream().map(change).toList(),
                replacement.map(change),
                standing,
                form.map(change),
                offer,
                aloud);
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
                form,
                offer,
                aloud.map(Aloud::anew));
    }

    /// The same where there are no forms but cards.
    public Answer inline() {
        Answer shown = offered(Offer::here);
        return shown.with(Stream.concat(shown.cards.stream(), form.stream()).toList());
    }

    /// The same with what is offered on a card of its own, to be shared where that is pressed.
    public Answer offeredHere() {
        return offered(Offer::here);
    }

    /// The same with what is offered on a card of its own, from which it goes on to choosing a
    /// place.
    public Answer offeredLater() {
        return offered(Offer::later);
    }

    private Answer offered(Function<Offer, Card> drawn) {
        List<Card> all = Stream.concat(cards.stream(), offer.map(drawn).stream()).toList();
        return new Answer(all, replacement, standing, form, Optional.empty(), aloud);
    }

    /// The same where nothing can be said to others: an offer is only looked at.
    public Answer apart() {
        return offered(Offer::told).heard(false);
    }

    /// The same with what others see in the look that it has there.
    public Answer shownAs(UnaryOperator<Card> look) {
        return new Answer(
                cards,
                replacement,
                standing,
                form,
                offer.map(words -> words.showing(look.apply(words.shown()))),
                aloud.map(words -> words.showing(look.apply(words.card()))));
    }

    /// What is left to say to the writer once it is known whether others heard it; without anything
    /// for others, all of it.
    public Answer heard(boolean arrived) {
        return aloud.map(words -> after(words, arrived)).orElse(this);
    }

    private Answer after(Aloud words, boolean arrived) {
        Card card = arrived ? words.heard() : words.unheard();
        Answer rest = new Answer(cards, replacement, standing, form, offer, Optional.empty());
        return words.below()
                ? rest.saying(Stream.concat(cards.stream(), Stream.of(card)).toList())
                : rest.replacing(card);
    }
}
