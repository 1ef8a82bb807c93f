package druppel.app;

import druppel.app.Deliveries.Plan;
import druppel.app.Deliveries.Wanted;
import druppel.core.talk.NudgeCards;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.SnoozeTime;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Nudge;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings today's nudge back later today, once.
///
/// It comes back as a delivery of its own, beside the schedule: unique on its date like any other,
/// and decided on once more when it is due.
record Postponing(Store store, Tips tips) {

    Answer later(Moment moment, Delivery nudge) {
        if (!nudge.date().equals(moment.today())) {
            return moment.say(MemberTextKey.LATER_ANOTHER_DAY);
        }
        return store.write(rows ->
                rows.reflections().any(moment.member().id(), nudge.date())
                        ? moment.say(MemberTextKey.KEPT_DONE_BEFORE)
                        : later(rows, moment, nudge));
    }

    private Answer later(Rows rows, Moment moment, Delivery nudge) {
        Optional<Delivery> before =
                rows.deliveries().on(moment.member().id(), nudge.date(), MessageKind.LATER);
        if (before.isPresent()) {
            return before.filter(later -> later.state() == Delivery.State.PLANNED)
                    .map(later -> comesAt(rows, moment, nudge, later.dueAt()))
                    .orElseGet(() -> moment.say(MemberTextKey.LATER_ONCE));
        }
        Optional<Instant> until = until(moment);
        until.ifPresent(at -> rows.deliveries().plan(List.of(new Plan(wanted(nudge, at), at))));
        return until.map(at -> comesAt(rows, moment, nudge, at))
                .orElseGet(() -> moment.say(none(moment)));
    }

    private static Optional<Instant> until(Moment moment) {
        return moment.member()
                .settings()
                .zone()
                .flatMap(zone -> SnoozeTime.until(moment.now(), zone));
    }

    private static Wanted wanted(Delivery nudge, Instant at) {
        return new Wanted(nudge.member(), nudge.date(), MessageKind.LATER, true, nudge.nudge(), at);
    }

    private static MemberTextKey none(Moment moment) {
        return moment.member().settings().zone().isPresent()
                ? MemberTextKey.LATER_NONE
                : MemberTextKey.ZONE_UNKNOWN;
    }

    /// The nudge says when it comes back, and can still be answered meanwhile.
    private Answer comesAt(Rows rows, Moment moment, Delivery delivery, Instant at) {
        String line = moment.texts().say(MemberTextKey.LATER_AT, Map.of("time", moment.time(at)));
        return tips.card(delivery, nudge -> waiting(rows, moment, delivery, nudge, line))
                .map(card -> Answer.nothing().replacing(card))
                .orElseGet(() -> Answer.of(Card.text(line)));
    }

    private Card waiting(Rows rows, Moment moment, Delivery delivery, Nudge nudge, String line) {
        String id = delivery.id().text();
        return new NudgeCards(moment.texts(), rows.plans().text(moment.member().id(), nudge.practice())).putOff(line, tips.practice(nudge), nudge, id);
    }
}
