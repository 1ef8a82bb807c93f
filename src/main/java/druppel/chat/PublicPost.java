package druppel.chat;

import druppel.domain.Language;
import druppel.message.Card;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A card for everyone in the channel where a button was pressed, with the confirmation for its author.
///
/// @param posted the confirmation if the card was posted or may have been
/// @param failed the confirmation if the card was certainly not posted
/// @param below whether the confirmation is a new message and does not replace the pressed card
/// @param translations the card in other languages, for a platform that knows its readers'
public record PublicPost(Card card, Card posted, Card failed, boolean below, Map<Language, Card> translations) {
    public PublicPost {
        translations = Map.copyOf(translations);
    }

    public PublicPost(Card card, Card posted, Card failed, boolean below) {
        this(card, posted, failed, below, Map.of());
    }

    public PublicPost(Card card, Card posted, Card failed) {
        this(card, posted, failed, false);
    }

    /// A copy that can also be read in other languages.
    public PublicPost translated(Map<Language, Card> others) {
        return new PublicPost(card, posted, failed, below, others);
    }

    /// A copy whose cards for everyone have another look.
    PublicPost shownAs(UnaryOperator<Card> look) {
        Map<Language, Card> others = translations.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, other -> look.apply(other.getValue())));
        return new PublicPost(look.apply(card), posted, failed, below, others);
    }

    PublicPost asNewMessage() {
        return new PublicPost(card, posted, failed, true, translations);
    }
}
