package druppel.app;

import druppel.app.Reflections.Written;
import druppel.core.habit.Day;
import druppel.core.habit.Mark;
import druppel.core.habit.Repair;
import druppel.core.practice.Nudge;
import druppel.core.talk.Card;
import druppel.core.talk.Phrase;
import java.time.LocalDate;
import java.util.Optional;

/// Writes down what members did and gives them a receipt: what was kept, and what it made of their
/// streak.
final class Journal {
    private final Choosing choosing;

    Journal(Choosing choosing) {
        this.choosing = choosing;
    }

    Card keep(Rows rows, Moment moment, Draft draft) {
        Optional<Nudge> nudge = draft.nudge().flatMap(choosing.catalogue()::nudge);
        Reflection kept = rows.reflections().keep(written(moment, draft));
        boolean repaired = nudge.filter(Nudge::brave).isPresent() && repair(rows, moment, kept);
        Habit habit = Habit.of(rows, moment.member(), moment.today());
        return moment.habitCards()
                .kept(
                        how(moment, draft),
                        about(moment, nudge, draft.date()),
                        streak(habit, moment, draft.date(), repaired),
                        Long.toString(kept.id()));
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
        boolean extra =
                date.equals(moment.today()) && !moment.member().settings().agenda().scheduled(date);
        return extra ? Optional.of(moment.phrases().say(Phrase.KEPT_EXTRA)) : Optional.empty();
    }
}
