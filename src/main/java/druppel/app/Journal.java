package druppel.app;

import druppel.chat.RequestContext;
import druppel.core.talk.HabitCards;
import druppel.domain.habit.DayStatus;
import druppel.domain.habit.HabitDay;
import druppel.domain.habit.RepairOffer;
import druppel.domain.habit.ReturnAfterMiss;
import druppel.domain.habit.StreakRepair;
import druppel.domain.library.Nudge;
import druppel.domain.reflection.Reflection;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.persistence.ReflectionRepository.Written;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes down what members did and gives them a receipt: what was kept, and what it made of their
/// streak.
final class Journal {
    private final NudgeSelector selector;

    Journal(NudgeSelector selector) {
        this.selector = selector;
    }

    Card keep(Repositories rows, RequestContext context, Draft draft) {
        boolean first = isFirst(rows, context, draft);
        Reflection kept = rows.reflections().keep(written(context, draft));
        Habit habit = Habit.of(rows, context.member(), context.today());
        return receipt(rows, context, draft, new Kept(kept, first, habit));
    }

    /// Keeps what is to bring a streak back; empty, and nothing kept, where no repair is open.
    Optional<Card> repair(Repositories rows, RequestContext context, Draft today) {
        Habit habit = Habit.of(rows, context.member(), context.today());
        return habit.repair()
                .map(open -> isFirst(rows, context, today))
                .map(first ->
                        new Kept(
                                rows.reflections().keep(written(context, today)),
                                first,
                                habit.practised(context.today())))
                .map(kept -> receipt(rows, context, today, kept));
    }

    /// A reflection that was just kept.
    ///
    /// @param first whether it is the first of today
    /// @param habit the habit with it
    private record Kept(Reflection reflection, boolean first, Habit habit) {}

    private Card receipt(Repositories rows, RequestContext context, Draft draft, Kept kept) {
        Habit habit = kept.habit();
        Optional<Nudge> nudge = draft.nudge().flatMap(selector.catalogue()::nudge);
        Optional<RepairOffer> repair = nudge.filter(Nudge::brave).flatMap(brave -> habit.repair());
        repair.map(repairOffer -> StreakRepair.mended(repairOffer, habit.days()))
                .ifPresent(missed -> rows.reflections().repair(kept.reflection(), missed));
        Habit whole = repair.map(habit::mended).orElse(habit);
        return new HabitCards(context.texts())
                .kept(
                        how(context, draft),
                        about(context, nudge, draft.date()),
                        said(
                                context,
                                isBack(context, draft, kept),
                                streak(whole, context, draft.date(), repair.isPresent())),
                        Long.toString(kept.reflection().id()),
                        kept.reflection().text().isPresent());
    }

    private static boolean isFirst(Repositories rows, RequestContext context, Draft draft) {
        return draft.date().equals(context.today())
                && !rows.reflections().any(context.member().id(), draft.date());
    }

    /// Whether the first word of a day comes after a miss; who is welcomed back already is not
    /// welcomed twice. What was kept for today changes no day before it.
    private static boolean isBack(RequestContext context, Draft draft, Kept kept) {
        return !context.back() && kept.first() && ReturnAfterMiss.on(draft.date(), kept.habit().days());
    }

    private static Optional<String> said(RequestContext context, boolean back, Optional<String> streak) {
        Stream<String> welcome =
                back ? Stream.of(context.texts().say(MemberTextKey.KEPT_BACK)) : Stream.of();
        return Stream.concat(welcome, streak.stream()).reduce((one, other) -> one + " " + other);
    }

    private static Written written(RequestContext context, Draft draft) {
        return new Written(
                context.member().id(),
                draft.date(),
                draft.nudge(),
                draft.text(),
                draft.source(),
                context.now());
    }

    private static MemberTextKey how(RequestContext context, Draft draft) {
        if (draft.text().isEmpty()) {
            return MemberTextKey.KEPT_DONE;
        }
        return draft.date().isBefore(context.today()) ? MemberTextKey.KEPT_YESTERDAY : MemberTextKey.KEPT;
    }

    /// Which nudge it was kept on, said only where that is not plain: for another day than today.
    private static Optional<String> about(RequestContext context, Optional<Nudge> nudge, LocalDate date) {
        return nudge.filter(any -> date.isBefore(context.today()))
                .map(kept -> kept.in(context.language()).nudge());
    }

    private static Optional<String> streak(
            Habit habit, RequestContext context, LocalDate date, boolean repaired) {
        int length = habit.streak().length();
        boolean counts = repaired || habit.days().contains(new HabitDay(date, DayStatus.PRACTISED));
        if (counts && length > 0) {
            MemberTextKey memberTextKey = repaired ? MemberTextKey.KEPT_REPAIRED : MemberTextKey.KEPT_STREAK;
            return Optional.of(context.texts().say(memberTextKey, "length", length));
        }
        boolean extra = date.equals(context.today()) && !context.member().agenda().scheduled(date);
        return extra ? Optional.of(context.texts().say(MemberTextKey.KEPT_EXTRA)) : Optional.empty();
    }
}
