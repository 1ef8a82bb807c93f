package druppel.feature.reflection;

import druppel.chat.RequestContext;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.habit.HabitDay;
import druppel.domain.habit.StreakRepair;
import druppel.domain.library.Nudge;
import druppel.domain.reflection.Reflection;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.streak.HabitStatus;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// Records reflections and renders the confirmation: what was saved, and its effect on the streak.
final class ReflectionRecorder {
    /// A reflection that is about to be saved: its date, nudge, text and source message.
    record Draft(LocalDate date, Optional<String> nudge, Optional<String> text, Optional<MessageRef> source) {

        /// A bare *done* for a date, about a delivery's nudge if there is one.
        static Draft on(LocalDate date, Optional<Delivery> about) {
            return of(date, about.flatMap(Delivery::nudge));
        }

        /// A bare *done* about a nudge that was not delivered.
        static Draft of(LocalDate date, Optional<String> nudge) {
            return new Draft(date, nudge, Optional.empty(), Optional.empty());
        }

        /// A bare *done* for the date for which an answer to this delivery counts.
        static Draft about(Optional<Delivery> delivery, LocalDate today) {
            return on(
                    delivery.map(sent -> Reflection.dateOf(sent.date(), today)).orElse(today), delivery);
        }

        Draft saying(Optional<String> words) {
            return new Draft(date, nudge, words, source);
        }

        Draft from(Optional<MessageRef> message) {
            return new Draft(date, nudge, text, message);
        }
    }

    private final NudgeSelector selector;

    ReflectionRecorder(NudgeSelector selector) {
        this.selector = selector;
    }

    Card save(Repositories rows, RequestContext context, Draft draft) {
        boolean first = isFirst(rows, context, draft);
        Reflection kept = rows.reflections().save(written(context, draft));
        HabitStatus habit = HabitStatus.of(rows, context.member(), context.today());
        return receipt(rows, context, draft, new Kept(kept, first, habit));
    }

    /// Saves the reflection that repairs a streak; empty, and nothing is saved, if no repair is open.
    Optional<Card> repair(Repositories rows, RequestContext context, Draft today) {
        HabitStatus habit = HabitStatus.of(rows, context.member(), context.today());
        return habit.repair()
                .map(open -> isFirst(rows, context, today))
                .map(first -> new Kept(
                        rows.reflections().save(written(context, today)), first, habit.practised(context.today())))
                .map(kept -> receipt(rows, context, today, kept));
    }

    /// A reflection that was just saved.
    ///
    /// @param first whether it is the first one today
    /// @param habit the habit including it
    private record Kept(Reflection reflection, boolean first, HabitStatus habit) {}

    private Card receipt(Repositories rows, RequestContext context, Draft draft, Kept kept) {
        HabitStatus habit = kept.habit();
        Optional<Nudge> nudge = draft.nudge().flatMap(selector.catalogue()::nudge);
        Optional<StreakRepair.Offer> repair = nudge.filter(Nudge::brave).flatMap(brave -> habit.repair());
        repair.map(offer -> StreakRepair.excusedDates(offer, habit.days()))
                .ifPresent(missed -> rows.reflections().saveRepair(kept.reflection(), missed));
        HabitStatus whole = repair.map(habit::repaired).orElse(habit);
        return new ReflectionCards(context.texts())
                .saved(
                        confirmation(context, draft),
                        about(context, nudge, draft.date()),
                        inWords(
                                context,
                                isBack(context, draft, kept),
                                streak(whole, context, draft.date(), repair.isPresent())),
                        Long.toString(kept.reflection().id()),
                        kept.reflection().text().isPresent());
    }

    private static boolean isFirst(Repositories rows, RequestContext context, Draft draft) {
        return draft.date().equals(context.today()) && !rows.reflections().practised(context.memberId(), draft.date());
    }

    /// Whether the first reflection of a day follows a missed day. Members who were already welcomed back
    /// are not welcomed twice. A reflection for today does not change earlier days.
    private static boolean isBack(RequestContext context, Draft draft, Kept kept) {
        return !context.returning()
                && kept.first()
                && HabitDay.missedBefore(draft.date(), kept.habit().days());
    }

    private static Optional<String> inWords(RequestContext context, boolean back, Optional<String> streak) {
        Stream<String> welcome = back ? Stream.of(context.text(MemberTextKey.KEPT_BACK)) : Stream.of();
        return Stream.concat(welcome, streak.stream()).reduce((one, other) -> one + " " + other);
    }

    private static NewReflection written(RequestContext context, Draft draft) {
        return new NewReflection(
                context.memberId(),
                draft.date(),
                Reflection.Kind.PRACTISED,
                draft.nudge(),
                draft.text(),
                draft.source(),
                context.now());
    }

    private static TextKey confirmation(RequestContext context, Draft draft) {
        if (draft.text().isEmpty()) {
            return MemberTextKey.KEPT_DONE;
        }
        return draft.date().isBefore(context.today()) ? MemberTextKey.KEPT_YESTERDAY : MemberTextKey.KEPT;
    }

    /// The nudge that the reflection is about, named only if it is not obvious: for another day than today.
    private static Optional<String> about(RequestContext context, Optional<Nudge> nudge, LocalDate date) {
        return nudge.filter(any -> date.isBefore(context.today()))
                .map(kept -> kept.in(context.language()).nudge());
    }

    private static Optional<String> streak(
            HabitStatus habit, RequestContext context, LocalDate date, boolean repaired) {
        int length = habit.streak().length();
        boolean counts = repaired || habit.days().contains(new HabitDay(date, HabitDay.Status.PRACTISED));
        if (counts && length > 0) {
            TextKey key = repaired ? MemberTextKey.KEPT_REPAIRED : MemberTextKey.KEPT_STREAK;
            return Optional.of(context.text(key, "length", length));
        }
        boolean extra =
                date.equals(context.today()) && !context.member().schedule().scheduled(date);
        return extra ? Optional.of(context.text(MemberTextKey.KEPT_EXTRA)) : Optional.empty();
    }
}
