package druppel.platform.local;

import druppel.domain.delivery.Delivery;
import druppel.message.Card;
import java.time.Instant;
import java.util.Optional;

/// A message of a conversation. Ids increase over the whole transcript.
public sealed interface Message {
    long id();

    Instant at();

    /// The whole message as plain text.
    String plainText();

    /// A card from the bot, with the id of its delivery, if any.
    record FromBot(long id, Instant at, Card card, Optional<Delivery.Id> delivery) implements Message {
        /// A copy with another card.
        FromBot with(Card other) {
            return new FromBot(id, at, other, delivery);
        }

        @Override
        public String plainText() {
            return card.plainText();
        }
    }

    /// A text from the member.
    record FromMember(long id, Instant at, String text) implements Message {
        @Override
        public String plainText() {
            return text;
        }
    }
}
