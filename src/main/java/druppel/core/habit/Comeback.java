package druppel.core.habit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/// Whether somebody comes back after a miss.
public final class Comeback {
    private Comeback() {}

    /// Whether the newest day before this date was missed: a repaired one was not, nor one on which
    /// they did something beside their rhythm.
    public static boolean on(LocalDate date, Collection<Day> days) {
        return Day.inOrder(days).stream()
                .filter(day -> day.date().isBefore(date))
                .max(Comparator.comparing(Day::date))
                .filter(day -> day.mark() == Mark.MISSED)
                .isPresent();
    }
}
