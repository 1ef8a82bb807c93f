package druppel.domain.habit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/// Status of one local date of a member. A date without a row counts as excused.
public record HabitDay(LocalDate date, DayStatus dayStatus) {
    private static final BinaryOperator<HabitDay> STRONGER =
            BinaryOperator.minBy(Comparator.comparing(HabitDay::dayStatus));

    /// One day for each date, oldest first.
    static List<HabitDay> inOrder(Collection<HabitDay> days) {
        var byDate = new TreeMap<LocalDate, HabitDay>();
        days.forEach(habitDay -> byDate.merge(habitDay.date(), habitDay, STRONGER));
        return List.copyOf(byDate.values());
    }

    boolean scheduled() {
        return dayStatus != DayStatus.EXCUSED;
    }
}
