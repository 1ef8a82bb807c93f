package druppel.platform.local;

import druppel.domain.Language;
import druppel.domain.delivery.Delivery;
import druppel.message.Card;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A message of a conversation. Ids increase over the whole transcript.
public sealed interface Message {
    long id();

    Instant at();

    /// The whole message as plain text.
    String plainText();

    /// A card from the bot.
    ///
    /// @param author the conversation of the member who shared it; empty in a conversation with the bot
    record FromBot(long id, Instant at, Posted posted, Optional<String> author) implements Message {
        public Card card() {
            return posted.card();
        }

        public Optional<Delivery.Id> delivery() {
            return posted.delivery();
        }

        /// A copy with another card, in the language of its reader.
        FromBot with(Card other) {
            return new FromBot(id, at, posted.with(other, Optional.empty()), author);
        }

        /// A copy whose card has the names of people instead of their ids.
        FromBot named(UnaryOperator<Card> names) {
            return new FromBot(id, at, posted.named(names), author);
        }

        /// The card for a reader of this language.
        public Card card(Language reader) {
            return posted.in(reader);
        }

        /// The language of the card for a reader of another one; empty if it is theirs, or was not recorded.
        public Optional<Language> foreign(Language reader) {
            return posted.translations().containsKey(reader) ? Optional.empty() : quoted(reader);
        }

        /// The language of the quoted words for a reader of another one.
        public Optional<Language> quoted(Language reader) {
            return posted.language().filter(language -> language != reader);
        }

        @Override
        public String plainText() {
            return card().plainText();
        }
    }

    /// A text from the member.
    ///
    /// @param edited whether they changed it later
    record FromMember(long id, Instant at, String text, boolean edited) implements Message {
        @Override
        public String plainText() {
            return text;
        }
    }
}
