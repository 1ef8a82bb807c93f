package druppel.chat;

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
public record Reply(
        List<Card> cards,
        Optional<Card> replacement,
        Optional<MessageRef> standing,
        Optional<Card> form,
        Optional<SharePreview> offer,
        Optional<PublicPost> aloud) {
    public Reply {
        cards = List.copyOf(cards);
    }

    /// One with nothing for others in it.
    public Reply(List<Card> cards, Optional<Card> replacement, Optional<MessageRef> standing, Optional<Card> form) {
        this(cards, replacement, standing, form, Optional.empty(), Optional.empty());
    }

    public static Reply nothing() {
        return of();
    }

    public static Reply of(Card... cards) {
        return new Reply(List.of(cards), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// A card to fill in: its first button sends it, its second leaves it as it is.
    public static Reply form(Card card) {
        return new Reply(List.of(), Optional.empty(), Optional.empty(), Optional.of(card));
    }

    /// The pressed card becomes this one.
    public Reply replacing(Card card) {
        return new Reply(cards, Optional.of(card), standing, form, offer, aloud);
    }

    /// The same with words to be shown to others, once that is confirmed.
    public Reply offering(SharePreview words) {
        return new Reply(cards, replacement, standing, form, Optional.of(words), aloud);
    }

    /// The same with something that everybody hears.
    public Reply aloud(PublicPost words) {
        return new Reply(cards, replacement, standing, form, offer, Optional.of(words));
    }

    /// The same where the card that it replaces stands in this message.
    public Reply standing(MessageRef message) {
        return new Reply(cards, replacement, Optional.of(message), form, offer, aloud);
    }

    /// The same with other cards.
    public Reply saying(List<Card> others) {
        return new Reply(others, replacement, standing, form, offer, aloud);
    }

    /// The same with other cards, and no form.
    public Reply with(List<Card> others) {
        return new Reply(others, replacement, standing, Optional.empty(), offer, aloud);
    }

    /// The same where what was offered is shown already.
    public Reply withoutOffer() {
        return new Reply(cards, replacement, standing, form, Optional.empty(), aloud);
    }

    /// The same with each of its cards changed so.
    public Reply drawn(UnaryOperator<Card> change) {
        return new Reply(
                cards.stream().map(change).toList(), replacement.map(change), standing, form.map(change), offer, aloud);
    }

    /// The first card in the place of the pressed one.
    public Reply inPlace() {
        return cards.isEmpty() ? this : nothing().replacing(cards.getFirst());
    }

    /// The same where there is no card any more that could be replaced.
    public Reply anew() {
        return new Reply(
                Stream.concat(replacement.stream(), cards.stream()).toList(),
                Optional.empty(),
                Optional.empty(),
                form,
                offer,
                aloud.map(PublicPost::anew));
    }

    /// The same where there are no forms but cards.
    public Reply inline() {
        Reply shown = offered(SharePreview::here);
        return shown.with(Stream.concat(shown.cards.stream(), form.stream()).toList());
    }

    /// The same with what is offered on a card of its own, to be shared where that is pressed.
    public Reply offeredHere() {
        return offered(SharePreview::here);
    }

    /// The same with what is offered on a card of its own, from which it goes on to choosing a
    /// place.
    public Reply offeredLater() {
        return offered(SharePreview::later);
    }

    private Reply offered(Function<SharePreview, Card> drawn) {
        List<Card> all =
                Stream.concat(cards.stream(), offer.map(drawn).stream()).toList();
        return new Reply(all, replacement, standing, form, Optional.empty(), aloud);
    }

    /// The same where nothing can be said to others: an offer is only looked at.
    public Reply apart() {
        return offered(SharePreview::told).heard(false);
    }

    /// The same with what others see in the look that it has there.
    public Reply shownAs(UnaryOperator<Card> look) {
        return new Reply(
                cards,
                replacement,
                standing,
                form,
                offer.map(words -> words.showing(look.apply(words.shown()))),
                aloud.map(words -> words.showing(look.apply(words.card()))));
    }

    /// What is left to say to the writer once it is known whether others heard it; without anything
    /// for others, all of it.
    public Reply heard(boolean arrived) {
        return aloud.map(words -> after(words, arrived)).orElse(this);
    }

    private Reply after(PublicPost words, boolean arrived) {
        Card card = arrived ? words.heard() : words.unheard();
        Reply rest = new Reply(cards, replacement, standing, form, offer, Optional.empty());
        return words.below()
                ? rest.saying(Stream.concat(cards.stream(), Stream.of(card)).toList())
                : rest.replacing(card);
    }
}
