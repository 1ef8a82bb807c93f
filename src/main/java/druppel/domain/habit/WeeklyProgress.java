package druppel.domain.habit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Progress of a habit in one week, compared with the time before it.
///
/// @param week the practised days of the week
/// @param before the state at the end of the week before; empty in a member's first week
public record WeeklyProgress(PractisedDays week, Streak streak, Regularity regularity, Optional<Before> before) {

    /// State of a habit when a week begins.
    ///
    /// @param lastWeek the practised days of the week before; empty if nothing was scheduled or practised in it
    public record Before(Optional<PractisedDays> lastWeek, Streak streak, Regularity regularity) {}

    /// The progress from a Monday until today.
    public static WeeklyProgress of(Collection<HabitDay> days, LocalDate monday, LocalDate today) {
        List<HabitDay> earlier =
                days.stream().filter(day -> day.date().isBefore(monday)).toList();
        return new WeeklyProgress(
                PractisedDays.of(days, monday, today), Streak.of(days), Regularity.of(days), before(earlier, monday));
    }

    private static Optional<Before> before(List<HabitDay> earlier, LocalDate monday) {
        Optional<PractisedDays> lastWeek = Optional.of(
                        PractisedDays.of(earlier, monday.minusWeeks(1), monday.minusDays(1)))
                .filter(week -> week.scheduled() + week.extra() > 0);
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(new Before(lastWeek, Streak.of(earlier), Regularity.of(earlier)));
    }
}
