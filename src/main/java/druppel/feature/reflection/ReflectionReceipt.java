package druppel.feature.reflection;

import druppel.chat.RequestContext;
import druppel.domain.habit.HabitDay;
import druppel.domain.habit.HabitEvent;
import druppel.domain.habit.KeptActs;
import druppel.domain.library.Nudge;
import druppel.domain.reflection.Reflection;
import druppel.domain.reflection.Reflection.Kind;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.streak.HabitEventCards;
import druppel.feature.streak.HabitStatus;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.ReflectionTextKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Receipt of a reflection: what was understood, its effect on the streak, and the buttons that correct it.
///
/// @param first whether it may be of the member's first words
/// @param acts the acts that the member keeps
record ReflectionReceipt(NudgeSelector selector, RequestContext context, boolean first, KeptActs acts) {

    /// A receipt for a member with earlier words, about no nudge that they keep.
    ReflectionReceipt(NudgeSelector selector, RequestContext context) {
        this(selector, context, false, KeptActs.NONE);
    }

    /// The receipt of a reflection that was just saved or corrected.
    ///
    /// @param before the habit without it
    /// @param habit the habit including it
    Card of(Reflection saved, HabitStatus before, HabitStatus habit) {
        return switch (saved.kind()) {
            case PRACTISED -> receipt(saved, effect(saved, before, habit));
            case LATE -> receipt(late(saved, habit), saved, Optional.empty());
            case NOT_TODAY, DIDNT_COME_UP -> notPractised(notPractised(saved, habit), saved);
        };
    }

    /// The answer to a bare *not today* about a date that is practised already.
    ///
    /// @param answer the answer that makes it practised, which can be undone
    Card refused(Reflection answer) {
        return cards().stillPractised(understood(stillPractised(answer.date()), answer.date()), answer);
    }

    /// The receipt of words that the member has just called no practice.
    Card corrected(Reflection saved, HabitStatus habit) {
        return notPractised(
                habit.isPractised(saved.date()) ? stillPractised(saved.date()) : ReflectionTextKey.NOT_COUNTED, saved);
    }

    private Card notPractised(ReflectionTextKey key, Reflection saved) {
        return cards().notPractised(understood(key, saved.date()), question(saved), saved);
    }

    private ReflectionTextKey notPractised(Reflection saved, HabitStatus habit) {
        if (habit.isPractised(saved.date())) {
            return stillPractised(saved.date());
        }
        if (saved.kind() == Kind.DIDNT_COME_UP) {
            return ReflectionTextKey.DIDNT_COME_UP_NOTED;
        }
        return isForToday(saved.date()) ? ReflectionTextKey.NOT_TODAY_NOTED : ReflectionTextKey.NOT_THEN_NOTED;
    }

    private ReflectionTextKey stillPractised(LocalDate date) {
        return isForToday(date) ? ReflectionTextKey.STILL_PRACTISED : ReflectionTextKey.STILL_PRACTISED_THEN;
    }

    private static ReflectionTextKey late(Reflection saved, HabitStatus habit) {
        if (saved.answersRecap()) {
            return ReflectionTextKey.KEPT_RECAP;
        }
        return habit.isPractised(saved.date()) ? ReflectionTextKey.KEPT_WITH : ReflectionTextKey.KEPT_LATE;
    }

    /// The receipt of the nudge that repaired a streak.
    Card repaired(Reflection saved, Nudge nudge, HabitStatus habit) {
        int length = habit.streak().length();
        return receipt(
                saved,
                Optional.of(context.text(
                        ReflectionTextKey.KEPT_REPAIRED, Map.of("length", length, "brave", nudge.brave()))));
    }

    private Card receipt(Reflection saved, Optional<String> effect) {
        return receipt(saved.worded() ? kept(saved) : done(saved), saved, effect);
    }

    private Card receipt(ReflectionTextKey key, Reflection saved, Optional<String> effect) {
        return cards().saved(understood(key, saved.date()), effect, about(saved), question(saved), saved);
    }

    private Optional<String> question(Reflection saved) {
        return new AskedQuestion(selector).after(saved, context, acts);
    }

    private Optional<Nudge.Text> nudge(Reflection saved) {
        return saved.nudge().flatMap(selector.catalogue()::nudge).map(nudge -> nudge.in(context.language()));
    }

    private ReflectionCards cards() {
        return new ReflectionCards(context.texts(), first);
    }

    private String understood(ReflectionTextKey key, LocalDate date) {
        return context.text(key, "day", DateFormat.pastDay(date, context.today(), context.language()));
    }

    private ReflectionTextKey kept(Reflection saved) {
        return isForToday(saved.date()) ? ReflectionTextKey.KEPT : ReflectionTextKey.KEPT_FOR;
    }

    private ReflectionTextKey done(Reflection saved) {
        return isForToday(saved.date()) ? ReflectionTextKey.KEPT_DONE : ReflectionTextKey.KEPT_DONE_FOR;
    }

    private boolean isForToday(LocalDate date) {
        return !date.isBefore(context.today());
    }

    /// The nudge that the reflection is about, named only if it is not obvious: for another day than today.
    private Optional<String> about(Reflection saved) {
        return nudge(saved).filter(any -> !isForToday(saved.date())).map(Nudge.Text::nudge);
    }

    /// The effect on the habit: the event most worth telling, and the length of the streak.
    private Optional<String> effect(Reflection saved, HabitStatus before, HabitStatus habit) {
        Optional<HabitEvent> event = habit.eventsSince(before).stream()
                .filter(any -> !(context.returning() && any instanceof HabitEvent.Comeback))
                .findFirst();
        Stream<String> extra =
                isExtra(saved, habit) ? Stream.of(context.text(ReflectionTextKey.KEPT_EXTRA)) : Stream.of();
        Stream<String> line = event.stream()
                .map(told -> new HabitEventCards(
                                context.texts(), context.settings().focus().brave())
                        .line(told, Optional.empty()));
        Stream<String> streak = namesLength(event) ? Stream.of() : streak(before, habit);
        return Stream.of(extra, line, streak).flatMap(lines -> lines).reduce((one, other) -> one + " " + other);
    }

    private Stream<String> streak(HabitStatus before, HabitStatus habit) {
        int length = habit.streak().length();
        return length > before.streak().length()
                ? Stream.of(context.text(ReflectionTextKey.KEPT_STREAK, "length", length))
                : Stream.of();
    }

    private static boolean namesLength(Optional<HabitEvent> event) {
        return event.filter(told -> !(told instanceof HabitEvent.Comeback)).isPresent();
    }

    private static boolean isExtra(Reflection saved, HabitStatus habit) {
        return habit.days().contains(new HabitDay(saved.date(), HabitDay.Status.EXTRA));
    }
}
