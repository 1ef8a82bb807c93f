package druppel.core.habit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/// How one local date of a member went. A date without a row is like an excused one.
public record Day(LocalDate date, Mark mark) {
    private static final BinaryOperator<Day> STRONGER =
            BinaryOperator.minBy(Comparator.comparing(Day::mark));

    /// One day for each date, from the oldest to the newest.
    static List<Day> inOrder(Collection<Day> days) {
        var byDate = new TreeMap<LocalDate, Day>();
        days.forEach(day -> byDate.merge(day.date(), day, STRONGER));
        return List.copyOf(byDate.values());
    }

    boolean scheduled() {
        return mark != Mark.EXCUSED;
    }
}
