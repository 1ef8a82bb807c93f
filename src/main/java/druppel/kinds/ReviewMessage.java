package druppel.kinds;

import druppel.chat.ContentLibrary;
import druppel.delivery.DeliveryContext;
import druppel.delivery.DueMessage;
import druppel.delivery.MessageType;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.feature.review.ReflectionReview;
import druppel.message.Card;
import java.time.LocalDate;
import java.util.Optional;

/// The quarterly review of a member's reflections. It is sent once, even if travel or changed days make its
/// date occur twice; members without reflections get none.
record ReviewMessage(ContentLibrary library) implements MessageType {
    private static final int DAYS_BETWEEN = 62;

    @Override
    public Optional<Card> card(DeliveryContext context, Member member, Delivery delivery) {
        return Optional.of(ReflectionReview.ofClosedQuarter(library, context.rows(), member, delivery.date()));
    }

    @Override
    public Optional<String> skip(DeliveryContext context, DueMessage due) {
        LocalDate date = due.message().date();
        if (context.sentSince(due, date.minusDays(DAYS_BETWEEN))) {
            return Optional.of("asked before");
        }
        return ReflectionReview.hasReflections(context.rows(), due.member(), date)
                ? Optional.empty()
                : Optional.of("no words");
    }
}
