package druppel.chat;

import druppel.domain.delivery.MessageRef;
import druppel.message.Card;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The bot's reply to a user action: new cards in order, the replacement of the pressed card, and a form to
/// open.
///
/// @param standing the message that holds the card to replace, if the button was pressed elsewhere, such as
///   on the home page
/// @param offer a reflection as others would see it, to be confirmed before it is shared
/// @param aloud a card for everyone in the channel where the button was pressed
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

    /// A reply for the member alone.
    public Reply(List<Card> cards, Optional<Card> replacement, Optional<MessageRef> standing, Optional<Card> form) {
        this(cards, replacement, standing, form, Optional.empty(), Optional.empty());
    }

    public static Reply nothing() {
        return of();
    }

    public static Reply of(Card... cards) {
        return new Reply(List.of(cards), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// A form: its first button submits it, its second one cancels.
    public static Reply form(Card card) {
        return new Reply(List.of(), Optional.empty(), Optional.empty(), Optional.of(card));
    }

    /// Replaces the pressed card with this one.
    public Reply replacing(Card card) {
        return new Reply(cards, Optional.of(card), standing, form, offer, aloud);
    }

    /// A copy with a preview to be confirmed before it is shared.
    public Reply offering(SharePreview words) {
        return new Reply(cards, replacement, standing, form, Optional.of(words), aloud);
    }

    /// A copy with a public post.
    public Reply aloud(PublicPost words) {
        return new Reply(cards, replacement, standing, form, offer, Optional.of(words));
    }

    /// A copy whose replacement goes to this message.
    public Reply standing(MessageRef message) {
        return new Reply(cards, replacement, Optional.of(message), form, offer, aloud);
    }

    /// A copy with other cards.
    public Reply saying(List<Card> others) {
        return new Reply(others, replacement, standing, form, offer, aloud);
    }

    /// A copy with other cards and without a form.
    public Reply with(List<Card> others) {
        return new Reply(others, replacement, standing, Optional.empty(), offer, aloud);
    }

    /// A copy without the offer, which is already shown.
    public Reply withoutOffer() {
        return new Reply(cards, replacement, standing, form, Optional.empty(), aloud);
    }

    /// A copy with each of its cards transformed.
    public Reply drawn(UnaryOperator<Card> change) {
        return new Reply(
                cards.stream().map(change).toList(), replacement.map(change), standing, form.map(change), offer, aloud);
    }

    /// A copy in which the first card replaces the pressed one.
    public Reply inPlace() {
        return cards.isEmpty() ? this : nothing().replacing(cards.getFirst());
    }

    /// A copy for when the pressed card no longer exists: the replacement becomes a new card.
    public Reply anew() {
        return new Reply(
                Stream.concat(replacement.stream(), cards.stream()).toList(),
                Optional.empty(),
                Optional.empty(),
                form,
                offer,
                aloud.map(PublicPost::anew));
    }

    /// A copy for platforms without forms: the form becomes a card.
    public Reply inline() {
        Reply shown = offered(SharePreview::here);
        return shown.with(Stream.concat(shown.cards.stream(), form.stream()).toList());
    }

    /// A copy with the offer as a card of its own, whose button shares it in this conversation.
    public Reply offeredHere() {
        return offered(SharePreview::here);
    }

    /// A copy with the offer as a card of its own, whose button continues with the choice of a channel.
    public Reply offeredLater() {
        return offered(SharePreview::later);
    }

    private Reply offered(Function<SharePreview, Card> drawn) {
        List<Card> all =
                Stream.concat(cards.stream(), offer.map(drawn).stream()).toList();
        return new Reply(all, replacement, standing, form, Optional.empty(), aloud);
    }

    /// A copy for conversations without other people: the offer becomes a plain preview.
    public Reply apart() {
        return offered(SharePreview::told).heard(false);
    }

    /// A copy in which the cards that others see have this platform's look.
    public Reply shownAs(UnaryOperator<Card> look) {
        return new Reply(
                cards,
                replacement,
                standing,
                form,
                offer.map(words -> words.showing(look.apply(words.shown()))),
                aloud.map(words -> words.showing(look.apply(words.card()))));
    }

    /// The rest of the reply for the author once it is known whether the public post arrived; the whole
    /// reply if there is none.
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
