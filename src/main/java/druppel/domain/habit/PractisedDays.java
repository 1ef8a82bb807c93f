package druppel.domain.habit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/// Number of practised days in a period, and of the days that were scheduled.
///
/// @param scheduled the scheduled days that count
/// @param planned the practised ones of them
/// @param extra the practised days outside the schedule
public record PractisedDays(int scheduled, int planned, int extra) {

    public PractisedDays {
        if (planned < 0 || extra < 0 || planned > scheduled) {
            throw new IllegalArgumentException("Of " + scheduled + " scheduled days, " + planned
                    + " cannot be practised, with " + extra + " more.");
        }
    }

    /// Counts a member's days in a period, both ends included.
    public static PractisedDays of(Collection<HabitDay> days, LocalDate from, LocalDate to) {
        List<HabitDay> within = HabitDay.inOrder(days).stream()
                .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to))
                .toList();
        int scheduled = count(within, HabitDay::scheduled);
        int practised = count(within, HabitDay::practised);
        int extra = count(within, day -> day.practised() && !day.scheduled());
        return new PractisedDays(scheduled, practised - extra, extra);
    }

    /// All practised days, scheduled or not.
    public int total() {
        return planned + extra;
    }

    private static int count(List<HabitDay> days, Predicate<HabitDay> wanted) {
        return (int) days.stream().filter(wanted).count();
    }
}
