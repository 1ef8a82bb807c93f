package druppel.platform.local;

import druppel.domain.delivery.DeliveryId;
import druppel.message.Card;
import java.time.Instant;
import java.util.Optional;

/// One message of a conversation. Ids grow within the whole transcript.
public sealed interface Message {
    long id();

    Instant at();

    /// The whole message as plain text.
    String plainText();

    /// A card of the bot, with the delivery it carries, where it carries one.
    record FromBot(long id, Instant at, Card card, Optional<DeliveryId> delivery) implements Message {
        @Override
        public String plainText() {
            return card.plainText();
        }
    }

    /// Words of the member.
    record FromMember(long id, Instant at, String text) implements Message {
        @Override
        public String plainText() {
            return text;
        }
    }
}
