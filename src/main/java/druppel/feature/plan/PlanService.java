package druppel.feature.plan;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptActs;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.feature.nudge.CurrentNudgeCard;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.TextField;
import druppel.persistence.PlanRepository.OwnPlan;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Saves and deletes members' when-then plans for practices.
public final class PlanService {
    static final TextField PLAN = new TextField("plan", 300, MemberTextKey.PLAN_EMPTY, MemberTextKey.PLAN_TOO_LONG);

    private final UnitOfWork store;
    private final NudgeSelector selector;
    private final CurrentNudgeCard current;

    public PlanService(UnitOfWork store, NudgeSelector selector) {
        this.store = store;
        this.selector = selector;
        current = new CurrentNudgeCard(selector);
    }

    /// Saves a plan for today's practice; without a text it opens the form.
    public Reply plan(RequestContext context, String text) {
        Nudge nudge = nudge(context);
        return text.isBlank() ? Reply.form(form(context, nudge)) : save(context, selector.practice(nudge), text);
    }

    /// Opens the form for the practice of a delivery's nudge.
    public Reply form(RequestContext context, Delivery delivery) {
        return delivery.nudge()
                .flatMap(selector.catalogue()::nudge)
                .map(nudge -> Reply.form(form(context, nudge)))
                .orElseGet(() -> context.say(MemberTextKey.BUTTON_GONE));
    }

    /// Deletes the plan for today's practice.
    public Reply drop(RequestContext context) {
        Practice practice = selector.practice(nudge(context));
        return context.act(store, rows -> drop(rows, context, practice));
    }

    /// Deletes the plan for the practice with this id, with an answer in the place of the card.
    Reply drop(RequestContext context, String practice) {
        return ofPractice(context, practice, (rows, known) -> drop(rows, context, known));
    }

    private Reply drop(Repositories rows, RequestContext context, Practice practice) {
        return isDropped(rows, context, practice)
                ? shown(rows, context, practice, context.say(MemberTextKey.PLAN_DROPPED))
                : context.say(MemberTextKey.PLAN_NONE, Map.of("practice", practice.name(context.language())));
    }

    private static boolean isDropped(Repositories rows, RequestContext context, Practice practice) {
        Optional<KeptAct> planned =
                act(rows, context, practice.id()).filter(act -> act.plan().isPresent());
        planned.ifPresent(act -> rows.keptActs().save(context.memberId(), act.planning(Optional.empty())));
        return planned.isPresent() || rows.plans().delete(context.memberId(), practice.id());
    }

    /// The act of a practice that the member keeps, or that is today's nudge: a plan for the practice is for it.
    private static Optional<KeptAct> act(Repositories rows, RequestContext context, String practice) {
        KeptActs acts = rows.keptActs().of(context.memberId());
        return acts.open(practice)
                .or(() -> rows.deliveries()
                        .on(context.memberId(), context.today(), MessageKind.NUDGE)
                        .filter(delivery -> acts.boostedOn(delivery.date()))
                        .flatMap(Delivery::nudge)
                        .flatMap(acts::of)
                        .filter(act -> act.practice().equals(practice)));
    }

    /// Saves a form for the practice with this id; a confirmation replaces the form, which stays open if it
    /// is invalid. An empty form deletes the plan.
    public Reply saveForm(RequestContext context, String practice, Map<String, String> values) {
        Map<String, String> faults = faults(context, practice, values);
        if (!faults.isEmpty()) {
            return Reply.of(Card.text(faults.values().iterator().next()));
        }
        String text = text(values);
        return ofPractice(
                context,
                practice,
                (rows, known) -> text.isEmpty() ? drop(rows, context, known) : save(rows, context, known, text));
    }

    private Reply ofPractice(
            RequestContext context, String practice, BiFunction<Repositories, Practice, Reply> change) {
        return selector.catalogue()
                .practice(practice)
                .map(known ->
                        context.act(store, rows -> change.apply(rows, known).inPlace()))
                .orElseGet(() -> context.say(MemberTextKey.BUTTON_GONE).inPlace());
    }

    /// Validates the form: one sentence per invalid field, by field name.
    public Map<String, String> faults(RequestContext context, String practice, Map<String, String> values) {
        String text = text(values);
        boolean emptied = text.isEmpty() && planned(context, practice).isPresent();
        return emptied ? Map.of() : PLAN.faults(context.texts(), text);
    }

    private static String text(Map<String, String> values) {
        return PLAN.text(values).strip();
    }

    /// Saves a plan for a practice, and updates today's nudge if it is of this practice.
    private Reply save(RequestContext context, Practice practice, String text) {
        return PLAN.fault(context.texts(), text.strip())
                .map(sentence -> Reply.of(Card.text(sentence)))
                .orElseGet(() -> context.act(store, rows -> save(rows, context, practice, text.strip())));
    }

    private Optional<String> planned(RequestContext context, String practice) {
        return store.read(rows -> act(rows, context, practice)
                .flatMap(KeptAct::plan)
                .or(() -> rows.plans().text(context.memberId(), practice)));
    }

    private Reply save(Repositories rows, RequestContext context, Practice practice, String plan) {
        Optional<KeptAct> act = act(rows, context, practice.id());
        act.ifPresentOrElse(
                kept -> rows.keptActs().save(context.memberId(), kept.planning(Optional.of(plan))),
                () -> rows.plans().save(new OwnPlan(context.memberId(), practice.id(), plan, context.today())));
        Card receipt = new PlanCards(context.texts()).kept(practice, plan, act.isPresent());
        return shown(rows, context, practice, Reply.of(receipt));
    }

    /// The form for the practice of a nudge. For an act that was just kept it suggests the nudge's example.
    Card form(RequestContext context, Nudge nudge) {
        Practice practice = selector.practice(nudge);
        return new PlanCards(context.texts())
                .form(
                        practice,
                        planned(context, practice.id()),
                        nudge.in(context.language()).plan(),
                        store.read(rows -> act(rows, context, practice.id())).isPresent());
    }

    /// Today's nudge, or the next one if it has not been sent yet.
    private Nudge nudge(RequestContext context) {
        return store.read(rows -> rows.deliveries()
                .on(context.memberId(), context.today(), MessageKind.NUDGE)
                .flatMap(Delivery::nudge)
                .flatMap(selector.catalogue()::nudge)
                .orElseGet(() ->
                        selector.nudge(rows, context.member(), context.today()).nudge()));
    }

    /// Redraws today's nudge if it is of this practice.
    private Reply shown(Repositories rows, RequestContext context, Practice practice, Reply reply) {
        return rows.deliveries()
                .on(context.memberId(), context.today(), MessageKind.NUDGE)
                .flatMap(Delivery::nudge)
                .flatMap(selector.catalogue()::nudge)
                .filter(nudge -> nudge.practice().equals(practice.id()))
                .map(nudge -> current.redrawn(rows, context, context.today(), reply))
                .orElse(reply);
    }
}
