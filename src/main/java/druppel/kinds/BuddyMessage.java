package druppel.kinds;

import druppel.delivery.DeliveryContext;
import druppel.delivery.DueMessage;
import druppel.delivery.MessageType;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.feature.buddies.BuddyAvailability;
import druppel.message.Card;
import druppel.persistence.Repositories;
import java.util.Optional;

/// Message about this week's buddy, for members who still want one.
record BuddyMessage(Text text) implements MessageType {

    /// Renders the card.
    @FunctionalInterface
    interface Text {
        Optional<Card> write(Repositories rows, Member member, Delivery delivery);
    }

    @Override
    public Optional<Card> card(DeliveryContext context, Member member, Delivery delivery) {
        return text.write(context.rows(), member, delivery);
    }

    @Override
    public Optional<String> skip(DeliveryContext context, DueMessage due) {
        return BuddyAvailability.wanted(
                        context.rows(), due.member(), due.message().date())
                ? Optional.empty()
                : Optional.of("no buddy wanted");
    }
}
