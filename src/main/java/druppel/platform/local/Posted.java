package druppel.platform.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import druppel.domain.Language;
import druppel.domain.delivery.Delivery;
import druppel.message.Card;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Content of a message of the bot, as the transcript keeps it.
///
/// @param delivery the delivery that it belongs to, if any
/// @param language the language of its texts; empty if it was not recorded
/// @param translations the same card in other languages, for the readers of a shared post
public record Posted(
        Card card,
        Optional<Delivery.Id> delivery,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Language> language,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        Map<Language, Card> translations) {
    public Posted {
        translations = Map.copyOf(translations);
    }

    Posted(Card card, Optional<Delivery.Id> delivery, Language language) {
        this(card, delivery, Optional.of(language), Map.of());
    }

    /// A copy with another card, in the given language if it is known.
    Posted with(Card other, Optional<Language> spoken) {
        return new Posted(other, delivery, spoken, Map.of());
    }

    /// A copy whose card has the names of people instead of their ids.
    Posted named(UnaryOperator<Card> names) {
        return new Posted(names.apply(card), delivery, language, translations);
    }

    /// The card in a language, if there is one; otherwise as it was sent.
    Card in(Language reader) {
        return translations.getOrDefault(reader, card);
    }
}
