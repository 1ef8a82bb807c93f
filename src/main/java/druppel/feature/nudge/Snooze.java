package druppel.feature.nudge;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.SnoozeTime;
import druppel.domain.delivery.Delivery;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Snooze: sends today's nudge again later today, once.
///
/// The repeat is an extra delivery outside the schedule: unique per date, and rechecked when it is due.
public record Snooze(UnitOfWork store, TipService tips) {

    public Reply later(RequestContext context, Delivery nudge) {
        if (!nudge.date().equals(context.today())) {
            return context.say(MemberTextKey.LATER_ANOTHER_DAY);
        }
        return context.act(store, rows -> later(rows, context, nudge));
    }

    private Reply later(Repositories rows, RequestContext context, Delivery nudge) {
        Optional<Delivery> before = rows.deliveries().on(context.memberId(), nudge.date(), MessageKind.LATER);
        if (before.isPresent()) {
            return before.filter(later -> later.state() == Delivery.State.PLANNED)
                    .map(later -> comesAt(rows, context, nudge, later.dueAt()))
                    .orElseGet(() -> context.say(MemberTextKey.LATER_ONCE));
        }
        Optional<Instant> until = until(context);
        until.ifPresent(at -> rows.deliveryQueue().plan(List.of(new Plan(wanted(nudge, at), at))));
        return until.map(at -> comesAt(rows, context, nudge, at)).orElseGet(() -> context.say(none(context)));
    }

    private static Optional<Instant> until(RequestContext context) {
        return context.settings().zone().flatMap(zone -> SnoozeTime.until(context.now(), zone));
    }

    private static DeliveryRequest wanted(Delivery nudge, Instant at) {
        return new DeliveryRequest(nudge.member(), nudge.date(), MessageKind.LATER, true, nudge.nudge(), at);
    }

    private static TextKey none(RequestContext context) {
        return context.settings().zone().isPresent() ? MemberTextKey.LATER_NONE : MemberTextKey.ZONE_UNKNOWN;
    }

    /// The nudge shows when it will be sent again and can still be answered.
    private Reply comesAt(Repositories rows, RequestContext context, Delivery delivery, Instant at) {
        String line = context.text(MemberTextKey.LATER_AT, Map.of("time", context.time(at)));
        return tips.cards(rows, context, delivery)
                .map(cards -> cards.snoozed(delivery.id()).after(new Block.Note(line)))
                .map(card -> Reply.nothing().replacing(card))
                .orElseGet(() -> Reply.of(Card.text(line)));
    }
}
