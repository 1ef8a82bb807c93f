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
/// @param updates cards sent earlier that change with this answer, apart from the pressed one
/// @param sharePreview a reflection as others would see it, to be confirmed before it is shared
/// @param publicPost a card for everyone in the channel where the button was pressed
public record Reply(
        List<Card> cards,
        Optional<Card> replacement,
        List<CardUpdate> updates,
        Optional<Card> form,
        Optional<SharePreview> sharePreview,
        Optional<PublicPost> publicPost) {
    public Reply {
        cards = List.copyOf(cards);
        updates = List.copyOf(updates);
    }

    /// A card sent earlier, as it looks from now on.
    public record CardUpdate(MessageRef message, Card card) {}

    /// A reply for the member alone.
    public Reply(List<Card> cards, Optional<Card> replacement, Optional<Card> form) {
        this(cards, replacement, List.of(), form, Optional.empty(), Optional.empty());
    }

    public static Reply nothing() {
        return of();
    }

    public static Reply of(Card... cards) {
        return new Reply(List.of(cards), Optional.empty(), Optional.empty());
    }

    /// A form: its first button submits it, its second one cancels.
    public static Reply form(Card card) {
        return new Reply(List.of(), Optional.empty(), Optional.of(card));
    }

    /// A copy that also opens a form.
    public Reply withForm(Card opened) {
        return new Reply(cards, replacement, updates, Optional.of(opened), sharePreview, publicPost);
    }

    /// Replaces the pressed card with this one.
    public Reply replacing(Card card) {
        return new Reply(cards, Optional.of(card), updates, form, sharePreview, publicPost);
    }

    /// A copy with a preview to be confirmed before it is shared.
    public Reply withSharePreview(SharePreview words) {
        return new Reply(cards, replacement, updates, form, Optional.of(words), publicPost);
    }

    /// A copy with a public post.
    public Reply publicPost(PublicPost words) {
        return new Reply(cards, replacement, updates, form, sharePreview, Optional.of(words));
    }

    /// A copy that also changes the card in this message, which was sent earlier.
    public Reply updating(MessageRef message, Card card) {
        Stream<CardUpdate> others =
                updates.stream().filter(earlier -> !earlier.message().equals(message));
        return withUpdates(
                replacement,
                Stream.concat(others, Stream.of(new CardUpdate(message, card))).toList());
    }

    /// A copy whose replacement goes to the card in this message, which was not the pressed one.
    public Reply replacingIn(MessageRef message) {
        return replacement
                .map(card -> withUpdates(Optional.empty(), updates).updating(message, card))
                .orElse(this);
    }

    /// A copy that changes these cards sent earlier, and no others.
    public Reply updating(List<CardUpdate> others) {
        return withUpdates(replacement, others);
    }

    /// A copy for the answer to this action. A pressed card changes once: an update of it is its replacement, unless
    /// there is another one. Where nothing was pressed, the replacement becomes a new card.
    public Reply to(UserAction action) {
        return action instanceof UserAction.Pressed pressed
                ? pressed.message().map(this::pressedIn).orElse(this)
                : asNewMessage();
    }

    private Reply pressedIn(MessageRef pressed) {
        List<CardUpdate> others = updates.stream()
                .filter(update -> !update.message().equals(pressed))
                .toList();
        Optional<Card> own = updates.stream()
                .filter(update -> update.message().equals(pressed))
                .map(CardUpdate::card)
                .findFirst();
        return withUpdates(replacement.or(() -> own), others);
    }

    private Reply withUpdates(Optional<Card> replacing, List<CardUpdate> others) {
        return new Reply(cards, replacing, others, form, sharePreview, publicPost);
    }

    /// A copy with other cards.
    public Reply withCards(List<Card> others) {
        return new Reply(others, replacement, updates, form, sharePreview, publicPost);
    }

    /// A copy with other cards and without a form.
    public Reply with(List<Card> others) {
        return new Reply(others, replacement, updates, Optional.empty(), sharePreview, publicPost);
    }

    /// A copy without the offer, which is already shown.
    public Reply withoutSharePreview() {
        return new Reply(cards, replacement, updates, form, Optional.empty(), publicPost);
    }

    /// A copy with each of its cards transformed.
    public Reply mapCards(UnaryOperator<Card> change) {
        return new Reply(
                cards.stream().map(change).toList(),
                replacement.map(change),
                updates.stream()
                        .map(update -> new CardUpdate(update.message(), change.apply(update.card())))
                        .toList(),
                form.map(change),
                sharePreview,
                publicPost);
    }

    /// A copy in which the first card replaces the pressed one.
    public Reply inPlace() {
        return cards.isEmpty() ? this : nothing().withUpdates(Optional.of(cards.getFirst()), updates);
    }

    /// A copy for when the pressed card no longer exists: the replacement becomes a new card.
    public Reply asNewMessage() {
        return new Reply(
                Stream.concat(replacement.stream(), cards.stream()).toList(),
                Optional.empty(),
                updates,
                form,
                sharePreview,
                publicPost.map(PublicPost::asNewMessage));
    }

    /// A copy for platforms without forms: the form becomes a card.
    public Reply inline() {
        Reply shown = shownAsCard(SharePreview::here);
        return shown.with(Stream.concat(shown.cards.stream(), form.stream()).toList());
    }

    /// A copy with the offer as a card of its own, whose button shares it in this conversation.
    public Reply offeredHere() {
        return shownAsCard(SharePreview::here);
    }

    /// A copy with the offer as a card of its own, whose button continues with the choice of a channel.
    public Reply offeredLater() {
        return shownAsCard(SharePreview::later);
    }

    private Reply shownAsCard(Function<SharePreview, Card> drawn) {
        List<Card> all =
                Stream.concat(cards.stream(), sharePreview.map(drawn).stream()).toList();
        return new Reply(all, replacement, updates, form, Optional.empty(), publicPost);
    }

    /// A copy for conversations without other people: the offer becomes a plain preview.
    public Reply withoutSharing() {
        return shownAsCard(SharePreview::readOnly).afterPublicPost(false);
    }

    /// A copy in which the cards that others see have this platform's look.
    public Reply shownAs(UnaryOperator<Card> look) {
        return new Reply(
                cards,
                replacement,
                updates,
                form,
                sharePreview.map(words -> words.showing(look.apply(words.shown()))),
                publicPost.map(words -> words.shownAs(look)));
    }

    /// The rest of the reply for the author once it is known whether the public post arrived; the whole
    /// reply if there is none.
    public Reply afterPublicPost(boolean arrived) {
        return publicPost.map(words -> after(words, arrived)).orElse(this);
    }

    private Reply after(PublicPost words, boolean arrived) {
        Card card = arrived ? words.posted() : words.failed();
        Reply rest = new Reply(cards, replacement, updates, form, sharePreview, Optional.empty());
        return words.below()
                ? rest.withCards(Stream.concat(cards.stream(), Stream.of(card)).toList())
                : rest.replacing(card);
    }
}
