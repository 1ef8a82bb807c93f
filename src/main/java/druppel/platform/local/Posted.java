package druppel.platform.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import druppel.domain.Language;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageMark;
import druppel.message.Card;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Content of a message of the bot, as the transcript keeps it.
///
/// @param delivery the delivery that it belongs to, if any
/// @param mark the text of its mark; empty if it is no delivery or an older version wrote it
/// @param language the language of its texts; empty if it was not recorded
/// @param translations the same card in other languages, for the readers of a shared post
public record Posted(
        Card card,
        Optional<Delivery.Id> delivery,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> mark,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Language> language,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        Map<Language, Card> translations) {
    public Posted {
        translations = Map.copyOf(translations);
    }

    /// A delivery.
    Posted(Card card, MessageMark mark, Language language) {
        this(card, mark.delivery(), Optional.of(mark.text()), Optional.of(language), Map.of());
    }

    /// A card that is no delivery.
    public Posted(Card card, Optional<Language> language, Map<Language, Card> translations) {
        this(card, Optional.empty(), Optional.empty(), language, translations);
    }

    /// Whether it is the message that was sent with this mark.
    boolean carries(MessageMark sent) {
        return mark.map(sent::matches).orElseGet(() -> delivery.isPresent() && delivery.equals(sent.delivery()));
    }

    /// A copy with another card, in the given language if it is known.
    Posted with(Card other, Optional<Language> spoken) {
        return new Posted(other, delivery, mark, spoken, Map.of());
    }

    /// A copy whose card has the names of people instead of their ids.
    Posted named(UnaryOperator<Card> names) {
        return new Posted(names.apply(card), delivery, mark, language, translations);
    }

    /// The card in a language, if there is one; otherwise as it was sent.
    Card in(Language reader) {
        return translations.getOrDefault(reader, card);
    }
}
