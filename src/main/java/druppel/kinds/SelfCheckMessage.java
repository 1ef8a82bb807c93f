package druppel.kinds;

import druppel.chat.ContentLibrary;
import druppel.delivery.DeliveryContext;
import druppel.delivery.DueMessage;
import druppel.delivery.MessageType;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.SelfCheck;
import druppel.domain.member.Member;
import druppel.feature.selfcheck.SelfCheckService;
import druppel.message.Card;
import java.time.LocalDate;
import java.util.Optional;

/// The self-check of five questions, every four weeks. It is sent once, even if travel or changed days make
/// its date occur twice; newcomers get none in their first weeks.
record SelfCheckMessage(ContentLibrary library) implements MessageType {
    private static final int DAYS_TO_FIRST = 14;

    @Override
    public Optional<Card> card(DeliveryContext context, Member member, Delivery delivery) {
        return SelfCheckService.scheduledCard(
                context.rows(), member, delivery.date(), library, library.texts(member.language()));
    }

    @Override
    public Optional<String> skip(DeliveryContext context, DueMessage due) {
        LocalDate date = due.message().date();
        if (context.sentSince(due, date.minusDays(SelfCheck.OPEN_DAYS - 1))) {
            return Optional.of("asked before");
        }
        if (SelfCheckService.isComplete(context.rows(), due.member(), date)) {
            return Optional.of("done already");
        }
        return isNew(context, due.member(), date) ? Optional.of("new") : Optional.empty();
    }

    private static boolean isNew(DeliveryContext context, Member member, LocalDate date) {
        return context.rows()
                .deliveries()
                .oldestNudge(member.id(), date.minusDays(DAYS_TO_FIRST - 1), 1)
                .isEmpty();
    }
}
