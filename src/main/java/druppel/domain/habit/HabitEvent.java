package druppel.domain.habit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Event of a habit: what a rule decided, or what a member reached, between two states of their days.
///
/// It follows from the days before and after alone, so each event is told once: the next comparison starts from the
/// days that already contain it.
public sealed interface HabitEvent {

    /// The events that separate these days from those before, the one most worth telling first.
    static List<HabitEvent> between(Collection<HabitDay> before, Collection<HabitDay> after) {
        StreakChange change = new StreakChange(Streak.of(before), Streak.of(after));
        return Stream.of(
                        Comeback.between(before, after),
                        change.milestone(),
                        change.longestPassed(),
                        change.streakEnded(),
                        change.reserveUsed())
                .<HabitEvent>flatMap(Optional::stream)
                .toList();
    }

    /// Practice after one or more missed days, by a member who had practised before.
    record Comeback(LocalDate on) implements HabitEvent {

        static Optional<Comeback> between(Collection<HabitDay> before, Collection<HabitDay> after) {
            Set<LocalDate> known = practised(before).collect(Collectors.toUnmodifiableSet());
            return practised(after)
                    .max(Comparator.naturalOrder())
                    .filter(newest -> !known.contains(newest))
                    .filter(newest -> practised(after).anyMatch(newest::isAfter))
                    .filter(newest -> HabitDay.missedBefore(newest, after))
                    .map(Comeback::new);
        }

        private static Stream<LocalDate> practised(Collection<HabitDay> days) {
            return days.stream().filter(HabitDay::practised).map(HabitDay::date);
        }
    }

    /// A streak of 5, 10, 25, 50 or 100 days, or of another multiple of 50; the highest one if several are reached at
    /// once.
    record Milestone(int length) implements HabitEvent {
        static boolean matches(int length) {
            return length == 5 || length == 10 || length == 25 || (length > 0 && length % 50 == 0);
        }
    }

    /// A streak that became longer than all before it, which were of some length.
    record LongestPassed(int length) implements HabitEvent {
        static final int LEAST_BEFORE = 3;
    }

    /// The end of a streak of this length by a missed day.
    record StreakEnded(LocalDate on, int length) implements HabitEvent {}

    /// A missed day for which a reserve was used, so that the streak of this length goes on.
    record ReserveUsed(LocalDate on, int length) implements HabitEvent {}
}
