package druppel.feature.habit;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.habit.AutomaticityCheck;
import druppel.domain.habit.AutomaticityCheck.Agreement;
import druppel.domain.habit.AutomaticityCheck.Item;
import druppel.domain.habit.KeptAct;
import druppel.domain.library.Nudge;
import druppel.domain.reflection.Reflection;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Card;
import druppel.message.HabitTextKey;
import druppel.message.MemberTextKey;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The automaticity check: asks four questions about a kept act, saves each answer immediately, and lets the act
/// graduate once it goes by itself. Its boosters end with that.
public record AutomaticityService(UnitOfWork store, NudgeSelector selector) {

    /// Begins the check of the act that was kept last and has not graduated.
    public Reply check(RequestContext context) {
        return store.read(rows -> rows.keptActs().of(context.memberId())).all().stream()
                .filter(act -> !act.hasGraduated())
                .max(Comparator.comparing(KeptAct::keptOn))
                .map(act -> pressed(context, act.nudge()))
                .orElseGet(() -> context.say(HabitTextKey.ACT_NONE_KEPT));
    }

    /// Handles a button: the beginning, an answer, or the way to an item.
    ///
    /// @param target a nudge, an item and, for an answer, its key
    Reply pressed(RequestContext context, String target) {
        String[] parts = target.split(":", -1);
        return context.act(
                store,
                rows -> selector.catalogue()
                        .nudge(parts[0])
                        .filter(nudge -> rows.keptActs().of(context.memberId()).contains(nudge.id()))
                        .flatMap(nudge ->
                                answer(rows, context, nudge, List.of(parts).subList(1, parts.length)))
                        .map(Reply::of)
                        .orElseGet(() -> context.say(MemberTextKey.BUTTON_GONE)));
    }

    private Optional<Card> answer(Repositories rows, RequestContext context, Nudge act, List<String> parts) {
        AutomaticityCheck check =
                open(rows, context, act.id()).orElseGet(() -> AutomaticityCheck.begin(context.today()));
        AutomaticityCards cards = new AutomaticityCards(context.texts(), act);
        if (parts.isEmpty()) {
            return Optional.of(next(cards, check));
        }
        Optional<Item> item = item(parts.getFirst());
        return parts.size() == 1
                ? item.map(any -> cards.ask(check, any))
                : item.flatMap(any -> agreement(parts.getLast())
                        .map(answer -> next(cards, saved(rows, context, act, check.answering(any, answer)))));
    }

    private static AutomaticityCheck saved(
            Repositories rows, RequestContext context, Nudge act, AutomaticityCheck check) {
        rows.keptActs().saveCheck(context.memberId(), act.id(), check);
        if (check.isAutomatic()) {
            rows.keptActs()
                    .of(context.memberId())
                    .of(act.id())
                    .map(kept -> kept.graduatedOn(context.today()))
                    .ifPresent(graduated -> rows.keptActs().save(context.memberId(), graduated));
        }
        return check;
    }

    private static Card next(AutomaticityCards cards, AutomaticityCheck check) {
        return check.next().map(item -> cards.ask(check, item)).orElseGet(() -> cards.result(check));
    }

    private static Optional<AutomaticityCheck> open(Repositories rows, RequestContext context, String nudge) {
        return rows.keptActs().checks(context.memberId()).getOrDefault(nudge, List.of()).stream()
                .findFirst()
                .filter(check -> check.isOpen(context.today()));
    }

    /// The offer below the answer to a booster; empty for other answers, and once the act has graduated.
    public static Optional<Card> after(
            NudgeSelector selector, Repositories rows, RequestContext context, Reflection saved) {
        Optional<Nudge> act = saved.nudge().flatMap(selector.catalogue()::nudge);
        return act.filter(nudge -> rows.keptActs()
                        .of(context.memberId())
                        .of(nudge.id())
                        .filter(kept -> isFirstOfBooster(rows, kept, saved))
                        .isPresent())
                .map(nudge -> new Card(new AutomaticityCards(context.texts(), nudge).offer()));
    }

    private static boolean isFirstOfBooster(Repositories rows, KeptAct kept, Reflection saved) {
        return !kept.hasGraduated()
                && kept.isBoosterOn(saved.date())
                && rows.reflections()
                                .onNudge(saved.member(), saved.date(), kept.nudge())
                                .size()
                        == 1;
    }

    private static Optional<Item> item(String id) {
        return Arrays.stream(Item.values()).filter(item -> item.id().equals(id)).findFirst();
    }

    private static Optional<Agreement> agreement(String id) {
        return Arrays.stream(Agreement.values())
                .filter(answer -> answer.id().equals(id))
                .findFirst();
    }
}
