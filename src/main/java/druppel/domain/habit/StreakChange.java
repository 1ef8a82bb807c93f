package druppel.domain.habit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Change of a streak. A streak that goes on after its end was undone, by a repair or a late answer, had reached its
/// former length already.
record StreakChange(Streak before, Streak after) {

    Optional<HabitEvent.Milestone> milestone() {
        return IntStream.rangeClosed(known() + 1, after.length())
                .filter(HabitEvent.Milestone::matches)
                .boxed()
                .reduce((lower, higher) -> higher)
                .map(HabitEvent.Milestone::new);
    }

    Optional<HabitEvent.LongestPassed> longestPassed() {
        int best = after.best();
        return best >= HabitEvent.LongestPassed.LEAST_BEFORE && known() <= best && after.length() > best
                ? Optional.of(new HabitEvent.LongestPassed(after.length()))
                : Optional.empty();
    }

    Optional<HabitEvent.StreakEnded> streakEnded() {
        return after.broken()
                .filter(broken -> after.length() < before.length())
                .filter(broken -> isLater(broken.on(), before.broken().map(Streak.Broken::on)))
                .map(broken -> new HabitEvent.StreakEnded(broken.on(), broken.length()));
    }

    Optional<HabitEvent.ReserveUsed> reserveUsed() {
        return after.reserveUsed()
                .filter(on -> isLater(on, before.reserveUsed()))
                .filter(on -> after.length() > 0)
                .map(on -> new HabitEvent.ReserveUsed(on, after.length()));
    }

    private int known() {
        Optional<LocalDate> end = after.broken().map(Streak.Broken::on);
        int undone = before.broken()
                .filter(broken -> isLater(broken.on(), end))
                .map(Streak.Broken::length)
                .orElse(0);
        return Math.max(before.length(), undone);
    }

    private static boolean isLater(LocalDate date, Optional<LocalDate> other) {
        return other.filter(Predicate.not(date::isAfter)).isEmpty();
    }
}
