package druppel.feature.nudge;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.command.Keyword;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.reflection.NudgeStatus;
import druppel.domain.reflection.Reflection;
import druppel.feature.feedback.NudgeFeedback;
import druppel.feature.reflection.NudgeStatusReader;
import druppel.feature.reflection.ReflectionService;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.ConversationTextKey;
import druppel.message.LabelTextKey;
import druppel.message.ReflectionTextKey;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Answers of a member to a nudge by its buttons. The pressed card then shows the status of the nudge.
///
/// @param planForm opens the form for a plan
public record NudgeAnswers(
        UnitOfWork store,
        TipService tips,
        CurrentNudgeCard current,
        Snooze snooze,
        ReflectionService reflections,
        NudgeFeedback feedback,
        BiFunction<RequestContext, Delivery, Reply> planForm) {

    private static final int OPEN_DAYS = 7;

    Reply done(RequestContext context, Delivery delivery) {
        return shown(context, delivery, reflections.done(context, delivery));
    }

    Reply notToday(RequestContext context, Delivery delivery) {
        return notPractised(context, delivery, Reflection.Kind.NOT_TODAY);
    }

    Reply didntComeUp(RequestContext context, Delivery delivery) {
        return notPractised(context, delivery, Reflection.Kind.DIDNT_COME_UP);
    }

    private Reply notPractised(RequestContext context, Delivery delivery, Reflection.Kind kind) {
        return shown(context, delivery, reflections.notPractised(context, delivery, kind));
    }

    Reply reflect(RequestContext context, Delivery delivery) {
        return reflections.form(context, delivery);
    }

    Reply plan(RequestContext context, Delivery delivery) {
        return planForm.apply(context, delivery);
    }

    Reply another(RequestContext context, Delivery delivery) {
        return ifChangeable(context, delivery, () -> tips.another(context, delivery));
    }

    /// Sets the nudge aside permanently, shows another one, and asks for the reason.
    Reply notForMe(RequestContext context, Delivery delivery) {
        return ifChangeable(
                context,
                delivery,
                () -> tips.setAside(context, delivery, aside -> feedback.askingReason(context, delivery, aside)));
    }

    /// Does what a button of a nudge does, whose label was typed: of the nudge that the message replies to, otherwise
    /// of the newest one. The nudge is shown again below, and the card that was sent changes too.
    public Reply typed(RequestContext context, Command.Press press, Optional<MessageRef> thread) {
        return store.read(rows -> newest(rows, context, thread))
                .map(delivery -> pressed(context, press, delivery))
                .orElseGet(() -> Reply.of(nothingToChange(context)));
    }

    private Reply more(RequestContext context, Delivery delivery) {
        return tips.more(context, delivery.nudge().orElse(""));
    }

    private static Card nothingToChange(RequestContext context) {
        return Card.of(
                new Block.Paragraph(context.text(ConversationTextKey.NO_NUDGE)),
                Block.buttons(Keyword.NOW.button(context.texts(), LabelTextKey.LABEL_NOW)));
    }

    private static Optional<Delivery> newest(Repositories rows, RequestContext context, Optional<MessageRef> thread) {
        LocalDate today = context.today();
        return thread.flatMap(message -> rows.deliveries().ofMessage(context.memberId(), message))
                .filter(delivery -> !delivery.messageKind().isOfNoDay())
                .or(() -> rows.deliveries().newestNudge(context.memberId(), today.minusDays(OPEN_DAYS), today));
    }

    private Reply pressed(RequestContext context, Command.Press press, Delivery delivery) {
        return switch (press) {
            case ANOTHER -> shownBelow(context, delivery, another(context, delivery));
            case NOT_FOR_ME -> shownBelow(context, delivery, notForMe(context, delivery));
            case LATER -> shownBelow(context, delivery, later(context, delivery));
            case MORE -> more(context, delivery);
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
        return ifChangeable(context, delivery, () -> snooze.later(context, delivery));
    }

    /// Changes a nudge only while it can be done, so that the text above somebody's own words stays.
    private Reply ifChangeable(RequestContext context, Delivery delivery, Supplier<Reply> change) {
        NudgeStatus status = store.read(rows -> new NudgeStatusReader(rows, context).of(delivery));
        ReflectionTextKey why = status.practised() ? ReflectionTextKey.NUDGE_ANSWERED : ReflectionTextKey.NUDGE_OVER;
        return status.canBeDone() ? change.get() : shown(context, delivery, context.say(why));
    }

    private Reply shown(RequestContext context, Delivery delivery, Reply reply) {
        return store.read(rows -> current.card(rows, context, delivery))
                .map(reply::replacing)
                .orElse(reply);
    }
}
