package druppel.domain.habit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/// Rule that recognises a member who returns after a missed day.
public final class ReturnAfterMiss {
    private ReturnAfterMiss() {}

    /// Whether the newest day before this date was missed. A repaired day was not missed, and neither was a day on
    /// which the member did something outside their schedule.
    public static boolean on(LocalDate date, Collection<HabitDay> days) {
        return HabitDay.inOrder(days).stream()
                .filter(habitDay -> habitDay.date().isBefore(date))
                .max(Comparator.comparing(HabitDay::date))
                .filter(habitDay -> habitDay.dayStatus() == DayStatus.MISSED)
                .isPresent();
    }
}
