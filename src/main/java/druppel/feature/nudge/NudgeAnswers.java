package druppel.feature.nudge;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.delivery.Delivery;
import druppel.feature.feedback.NudgeFeedback;
import druppel.feature.reflection.ReflectionCards;
import druppel.feature.reflection.ReflectionService;
import druppel.persistence.UnitOfWork;
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

    Reply later(RequestContext context, Delivery delivery) {
        return snooze.later(context, delivery);
    }
}
