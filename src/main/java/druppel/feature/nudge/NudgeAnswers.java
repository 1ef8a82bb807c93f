package druppel.feature.nudge;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.feature.feedback.NudgeFeedback;
import druppel.feature.reflection.ReflectionCards;
import druppel.feature.reflection.ReflectionService;
import druppel.message.MemberTextKey;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.util.Optional;
import java.util.function.BiFunction;

/// Answers the buttons of a nudge that was delivered to a member.
///
/// @param planForm opens the form for a plan for the nudge, which is the service of a feature above this one
public record NudgeAnswers(
        UnitOfWork store,
        TipService tips,
        Snooze snooze,
        ReflectionService reflections,
        NudgeFeedback feedback,
        BiFunction<RequestContext, Delivery, Reply> planForm) {

    private static final int OPEN_DAYS = 7;

    Reply done(RequestContext context, Delivery delivery) {
        Reply kept = reflections.done(context, delivery);
        return store.read(rows -> tips.cards(rows, context, delivery))
                .map(cards -> kept.replacing(cards.done(delivery.id())))
                .orElse(kept);
    }

    Reply reflect(RequestContext context, Delivery delivery) {
        return Reply.form(
                new ReflectionCards(context.texts()).form(delivery.id().text()));
    }

    Reply plan(RequestContext context, Delivery delivery) {
        return planForm.apply(context, delivery);
    }

    Reply another(RequestContext context, Delivery delivery) {
        return tips.another(context, delivery, false);
    }

    /// Sets the nudge aside permanently, shows another one, and asks for the reason.
    Reply notForMe(RequestContext context, Delivery delivery) {
        return feedback.askingReason(context, delivery, tips.another(context, delivery, true));
    }

    /// Does what a button of a nudge does, whose label was typed: of the nudge that the message replies to, otherwise
    /// of
    /// the newest one. The nudge is shown again below, and the card that was sent changes too.
    public Reply typed(RequestContext context, Command.Press press, Optional<MessageRef> thread) {
        return store.read(rows -> newest(rows, context, thread))
                .map(delivery -> shownBelow(context, delivery, pressed(context, press, delivery)))
                .orElseGet(() -> context.say(MemberTextKey.WHY_NOTHING));
    }

    private static Optional<Delivery> newest(Repositories rows, RequestContext context, Optional<MessageRef> thread) {
        return thread.flatMap(message -> rows.deliveries().ofMessage(context.memberId(), message))
                .filter(delivery -> !delivery.messageKind().isOfNoDay())
                .or(() -> rows.deliveries()
                        .newestNudge(context.memberId(), context.today().minusDays(OPEN_DAYS)));
    }

    private Reply pressed(RequestContext context, Command.Press press, Delivery delivery) {
        return switch (press) {
            case ANOTHER -> another(context, delivery);
            case NOT_FOR_ME -> notForMe(context, delivery);
            case LATER -> later(context, delivery);
        };
    }

    private static Reply shownBelow(RequestContext context, Delivery delivery, Reply reply) {
        Reply below = reply.asNewMessage();
        return delivery.ref()
                .filter(context.member()::reads)
                .flatMap(sent -> reply.replacement().map(card -> below.updating(sent, card)))
                .orElse(below);
    }

    Reply later(RequestContext context, Delivery delivery) {
        return snooze.later(context, delivery);
    }
}
