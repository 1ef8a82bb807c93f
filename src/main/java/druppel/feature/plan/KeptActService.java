package druppel.feature.plan;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.calendar.AnswerWindow;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptAct.Span;
import druppel.domain.habit.KeptActs;
import druppel.domain.library.Nudge;
import druppel.feature.habit.KeptActAnswers;
import druppel.feature.habit.KeptActCards;
import druppel.feature.nudge.CurrentNudgeCard;
import druppel.feature.reflection.NudgeStatusReader;
import druppel.feature.selection.NudgeSelector;
import druppel.message.ConversationTextKey;
import druppel.message.HabitTextKey;
import druppel.message.MemberTextKey;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// Keeps an act as a member's habit, and lets it go. At most one act comes each day: a new one replaces the earlier
/// one.
public record KeptActService(UnitOfWork store, NudgeSelector selector, PlanService plans, CurrentNudgeCard current)
        implements KeptActAnswers {

    /// Keeps the nudge of today, or the newest one of the last days.
    public Reply keep(RequestContext context) {
        LocalDate today = context.today();
        return store.read(rows -> rows.deliveries()
                        .newestNudge(context.memberId(), today.minusDays(AnswerWindow.LONGEST_DAYS), today))
                .flatMap(Delivery::nudge)
                .flatMap(selector.catalogue()::nudge)
                .map(nudge -> context.act(store, rows -> kept(rows, context, nudge)))
                .orElseGet(() -> context.say(ConversationTextKey.NO_NUDGE));
    }

    @Override
    public Reply keep(RequestContext context, String nudge) {
        return ofNudge(context, nudge, act -> {
            if (!selector.practiceOfRun(context.member(), -1).id().equals(act.practice())) {
                return context.say(MemberTextKey.BUTTON_GONE);
            }
            Reply kept = context.act(store, rows -> kept(rows, context, act).inPlace());
            return kept.withForm(plans.form(context, act));
        });
    }

    @Override
    public Reply keepNone(RequestContext context) {
        return context.say(HabitTextKey.ACT_NONE_CHOSEN);
    }

    @Override
    public Reply letGo(RequestContext context, String nudge) {
        return context.act(
                store,
                rows -> context.say(
                        rows.keptActs().delete(context.memberId(), nudge)
                                ? HabitTextKey.ACT_GONE
                                : MemberTextKey.BUTTON_GONE));
    }

    /// Lets the act go that comes each day.
    public Reply letGo(RequestContext context) {
        return open(context)
                .map(act -> letGo(context, act.nudge()))
                .orElseGet(() -> context.say(HabitTextKey.ACT_NONE_KEPT));
    }

    /// Whether an act comes each day.
    public boolean isKeeping(RequestContext context) {
        return open(context).isPresent();
    }

    private Optional<KeptAct> open(RequestContext context) {
        return store.read(rows -> rows.keptActs().of(context.memberId())).all().stream()
                .filter(KeptAct::isOpen)
                .findFirst();
    }

    @Override
    public Reply plan(RequestContext context, String nudge) {
        return ofNudge(context, nudge, act -> Reply.form(plans.form(context, act)));
    }

    private Reply ofNudge(RequestContext context, String nudge, Function<Nudge, Reply> answer) {
        return selector.catalogue().nudge(nudge).map(answer).orElseGet(() -> context.say(MemberTextKey.BUTTON_GONE));
    }

    private Reply kept(Repositories rows, RequestContext context, Nudge nudge) {
        KeptActs acts = rows.keptActs().of(context.memberId());
        Span span = selector.position(context.member(), acts).restOfStep();
        acts.all().stream()
                .filter(act -> act.isOpen() && !act.nudge().equals(nudge.id()))
                .forEach(act -> rows.keptActs().delete(context.memberId(), act.nudge()));
        rows.keptActs()
                .save(
                        context.memberId(),
                        KeptAct.chosen(nudge.id(), nudge.practice(), context.today(), span)
                                .planning(acts.of(nudge.id()).flatMap(KeptAct::plan)));
        Reply reply = Reply.of(new KeptActCards(context.texts()).kept(nudge, span.until() - span.from()));
        return todayBecomes(rows, context, nudge) ? current.redrawn(rows, context, context.today(), reply) : reply;
    }

    /// Makes it the nudge of today, unless that is answered; whether today shows it now.
    private boolean todayBecomes(Repositories rows, RequestContext context, Nudge nudge) {
        Optional<Delivery> today = rows.deliveries()
                .on(context.memberId(), context.today(), MessageKind.NUDGE)
                .filter(delivery -> delivery.state() == Delivery.State.SENT);
        today.filter(delivery -> !delivery.nudge().equals(Optional.of(nudge.id())))
                .filter(delivery ->
                        new NudgeStatusReader(rows, context).of(delivery).awaitsAnswer())
                .ifPresent(delivery -> {
                    rows.deliveries().replaceNudge(delivery.id(), nudge.id());
                    rows.nudgeHistory().add(context.memberId(), nudge.id(), context.today());
                });
        return today.isPresent();
    }
}
