package druppel.app;

import druppel.app.Reflections.Written;
import druppel.core.habit.Comeback;
import druppel.core.habit.Day;
import druppel.core.habit.Mark;
import druppel.core.habit.Repair;
import druppel.core.practice.Nudge;
import druppel.core.talk.Card;
import druppel.core.talk.Phrase;
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
        Optional<Nudge> nudge = draft.nudge().flatMap(choosing.catalogue()::nudge);
        boolean back = isBack(rows, moment, draft);
        Reflection kept = rows.reflections().keep(written(moment, draft));
        boolean repaired = nudge.filter(Nudge::brave).isPresent() && repair(rows, moment, kept);
        Habit habit = Habit.of(rows, moment.member(), moment.today());
        return moment.habitCards()
                .kept(
                        how(moment, draft),
                        about(moment, nudge, draft.date()),
                        said(moment, back, streak(habit, moment, draft.date(), repaired)),
                        Long.toString(kept.id()),
                        kept.text().isPresent());
    }

    /// Whether this is the first word of a day after a miss; who is welcomed back already is not
    /// welcomed twice.
    private static boolean isBack(Rows rows, Moment moment, Draft draft) {
        long member = moment.member().id();
        return !moment.back()
                && draft.date().equals(moment.today())
                && !rows.reflections().any(member, draft.date())
                && Comeback.on(
                        draft.date(), Habit.of(rows, moment.member(), moment.today()).days());
    }

    private static Optional<String> said(Moment moment, boolean back, Optional<String> streak) {
        Stream<String> welcome =
                back ? Stream.of(moment.phrases().say(Phrase.KEPT_BACK)) : Stream.of();
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

    /// Brings a streak back that is still broken now that this was kept.
    private static boolean repair(Rows rows, Moment moment, Reflection brave) {
        Habit habit = Habit.of(rows, moment.member(), moment.today());
        habit.repair()
                .ifPresent(offer ->
                        rows.reflections().repair(brave, Repair.mended(offer, habit.days())));
        return habit.repair().isPresent();
    }

    private static Phrase how(Moment moment, Draft draft) {
        if (draft.text().isEmpty()) {
            return Phrase.KEPT_DONE;
        }
        return draft.date().isBefore(moment.today()) ? Phrase.KEPT_YESTERDAY : Phrase.KEPT;
    }

    /// Which nudge it was kept on, said only where that is not plain: for another day than today.
    private static Optional<String> about(Moment moment, Optional<Nudge> nudge, LocalDate date) {
        return nudge.filter(any -> date.isBefore(moment.today()))
                .map(kept -> kept.in(moment.language()).nudge());
    }

    private static Optional<String> streak(
            Habit habit, Moment moment, LocalDate date, boolean repaired) {
        int length = habit.streak().length();
        boolean counts = repaired || habit.days().contains(new Day(date, Mark.PRACTISED));
        if (counts && length > 0) {
            Phrase phrase = repaired ? Phrase.KEPT_REPAIRED : Phrase.KEPT_STREAK;
            return Optional.of(moment.phrases().say(phrase, "length", length));
        }
        boolean extra = date.equals(moment.today()) && !moment.member().agenda().scheduled(date);
        return extra ? Optional.of(moment.phrases().say(Phrase.KEPT_EXTRA)) : Optional.empty();
    }
}
