package druppel.domain.habit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/// Whether somebody comes back after a miss.
public final class ReturnAfterMiss {
    private ReturnAfterMiss() {}

    /// Whether the newest day before this date was missed: a repaired one was not, nor one on which
    /// they did something beside their rhythm.
    public static boolean on(LocalDate date, Collection<HabitDay> days) {
        return HabitDay.inOrder(days).stream()
                .filter(habitDay -> habitDay.date().isBefore(date))
                .max(Comparator.comparing(HabitDay::date))
                .filter(habitDay -> habitDay.dayStatus() == DayStatus.MISSED)
                .isPresent();
    }
}
