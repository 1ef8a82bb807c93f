package druppel.kinds;

import druppel.delivery.DeliveryContext;
import druppel.delivery.DueMessage;
import druppel.delivery.MessageType;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.feature.buddies.BuddyAvailability;
import druppel.feature.buddies.BuddyMessages;
import druppel.message.Card;
import java.util.Optional;

/// Message about this week's buddy, for members who still want one.
///
/// @param away whether it says that the buddy is not available, instead of introducing them
record BuddyMessage(BuddyMessages messages, boolean away) implements MessageType {
    @Override
    public Optional<Card> card(DeliveryContext context, Member member, Delivery delivery) {
        return away
                ? messages.away(context.rows(), member, delivery)
                : messages.introduction(context.rows(), member, delivery);
    }

    @Override
    public Optional<String> skip(DeliveryContext context, DueMessage due) {
        return BuddyAvailability.wanted(
                        context.rows(), due.member(), due.message().date())
                ? Optional.empty()
                : Optional.of("no buddy wanted");
    }
}
