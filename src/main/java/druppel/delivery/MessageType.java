package druppel.delivery;

import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.feature.selection.NudgeHistory;
import druppel.message.Card;
import java.util.Optional;

/// A type of message that the bot sends by itself: who gets it, when it is skipped, and what it
/// says.
///
/// Asked for a reason to skip twice: when the message is planned, and again just before it is sent.
public interface MessageType {

    /// The card, from the rows as they are now; empty if there is nothing left to say.
    Optional<Card> card(DeliveryContext context, Member member, Delivery delivery);

    /// Whether somebody still gets such messages.
    default boolean reaches(Member member) {
        return member.joined();
    }

    /// Why the message is not sent, if there is a reason.
    default Optional<String> skip(DeliveryContext context, DueMessage due) {
        return Optional.empty();
    }

    /// The same when it is planned, if more is to be considered then.
    default Optional<String> skipPlanning(DeliveryContext context, DueMessage due) {
        return skip(context, due);
    }

    /// The id of the nudge it will be about, chosen when it is planned.
    default Optional<String> nudge(DeliveryContext context, NudgeHistory history, DueMessage due) {
        return Optional.empty();
    }

    /// Whether the member asked for it at this very moment, so that nothing may hold it back.
    default boolean requested(Member member, Delivery delivery) {
        return false;
    }
}
