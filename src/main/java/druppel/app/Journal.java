package druppel.app;

import druppel.app.Reflections.Written;
import druppel.core.talk.HabitCards;
import druppel.domain.habit.DayStatus;
import druppel.domain.habit.HabitDay;
import druppel.domain.habit.RepairOffer;
import druppel.domain.habit.ReturnAfterMiss;
import druppel.domain.habit.StreakRepair;
import druppel.domain.library.Nudge;
import druppel.domain.reflection.Reflection;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes down what members did and gives them a receipt: what was kept, and what it made of their
/// streak.
final class Journal {
    private final Choosing choosing;

    Journal(Choosing choosing) {
        this.choosing = choosing;
    }

    Card keep(Rows rows, Moment moment, Draft draft) {
        boolean first = isFirst(rows, moment, draft);
        Reflection kept = rows.reflections().keep(written(moment, draft));
        Habit habit = Habit.of(rows, moment.member(), moment.today());
        return receipt(rows, moment, draft, new Kept(kept, first, habit));
    }

    /// Keeps what is to bring a streak back; empty, and nothing kept, where no repair is open.
    Optional<Card> repair(Rows rows, Moment moment, Draft today) {
        Habit habit = Habit.of(rows, moment.member(), moment.today());
        return habit.repair()
                .map(open -> isFirst(rows, moment, today))
                .map(first ->
                        new Kept(
                                rows.reflections().keep(written(moment, today)),
                                first,
                                habit.practised(moment.today())))
                .map(kept -> receipt(rows, moment, today, kept));
    }

    /// A reflection that was just kept.
    ///
    /// @param first whether it is the first of today
    /// @param habit the habit with it
    private record Kept(Reflection reflection, boolean first, Habit habit) {}

    private Card receipt(Rows rows, Moment moment, Draft draft, Kept kept) {
        Habit habit = kept.habit();
        Optional<Nudge> nudge = draft.nudge().flatMap(choosing.catalogue()::nudge);
        Optional<RepairOffer> repair = nudge.filter(Nudge::brave).flatMap(brave -> habit.repair());
        repair.map(repairOffer -> StreakRepair.mended(repairOffer, habit.days()))
                .ifPresent(missed -> rows.reflections().repair(kept.reflection(), missed));
        Habit whole = repair.map(habit::mended).orElse(habit);
        return new HabitCards(moment.texts())
                .kept(
                        how(moment, draft),
                        about(moment, nudge, draft.date()),
                        said(
                                moment,
                                isBack(moment, draft, kept),
                                streak(whole, moment, draft.date(), repair.isPresent())),
                        Long.toString(kept.reflection().id()),
                        kept.reflection().text().isPresent());
    }

    private static boolean isFirst(Rows rows, Moment moment, Draft draft) {
        return draft.date().equals(moment.today())
                && !rows.reflections().any(moment.member().id(), draft.date());
    }

    /// Whether the first word of a day comes after a miss; who is welcomed back already is not
    /// welcomed twice. What was kept for today changes no day before it.
    private static boolean isBack(Moment moment, Draft draft, Kept kept) {
        return !moment.back() && kept.first() && ReturnAfterMiss.on(draft.date(), kept.habit().days());
    }

    private static Optional<String> said(Moment moment, boolean back, Optional<String> streak) {
        Stream<String> welcome =
                back ? Stream.of(moment.texts().say(MemberTextKey.KEPT_BACK)) : Stream.of();
        return Stream.concat(welcome, streak.stream()).reduce((one, other) -> one + " " + other);
    }

    private static Written written(Moment moment, Draft draft) {
        return new Written(
                moment.member().id(),
                draft.date(),
                draft.nudge(),
                draft.text(),
                draft.source(),
                moment.now());
    }

    private static MemberTextKey how(Moment moment, Draft draft) {
        if (draft.text().isEmpty()) {
            return MemberTextKey.KEPT_DONE;
        }
        return draft.date().isBefore(moment.today()) ? MemberTextKey.KEPT_YESTERDAY : MemberTextKey.KEPT;
    }

    /// Which nudge it was kept on, said only where that is not plain: for another day than today.
    private static Optional<String> about(Moment moment, Optional<Nudge> nudge, LocalDate date) {
        return nudge.filter(any -> date.isBefore(moment.today()))
                .map(kept -> kept.in(moment.language()).nudge());
    }

    private static Optional<String> streak(
            Habit habit, Moment moment, LocalDate date, boolean repaired) {
        int length = habit.streak().length();
        boolean counts = repaired || habit.days().contains(new HabitDay(date, DayStatus.PRACTISED));
        if (counts && length > 0) {
            MemberTextKey memberTextKey = repaired ? MemberTextKey.KEPT_REPAIRED : MemberTextKey.KEPT_STREAK;
            return Optional.of(moment.texts().say(memberTextKey, "length", length));
        }
        boolean extra = date.equals(moment.today()) && !moment.member().agenda().scheduled(date);
        return extra ? Optional.of(moment.texts().say(MemberTextKey.KEPT_EXTRA)) : Optional.empty();
    }
}
