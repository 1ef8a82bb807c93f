package druppel.domain.habit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/// Status of one local date of a member. A date without a row counts as excused.
public record HabitDay(LocalDate date, Status dayStatus) {
    private static final BinaryOperator<HabitDay> STRONGER =
            BinaryOperator.minBy(Comparator.comparing(HabitDay::dayStatus));

    /// One day for each date, oldest first.
    static List<HabitDay> inOrder(Collection<HabitDay> days) {
        var byDate = new TreeMap<LocalDate, HabitDay>();
        days.forEach(habitDay -> byDate.merge(habitDay.date(), habitDay, STRONGER));
        return List.copyOf(byDate.values());
    }

    /// Whether the newest day before this date was missed, so that a member who does something returns. A repaired day
    /// was not missed, and neither was a day on which the member did something outside their schedule.
    public static boolean missedBefore(LocalDate date, Collection<HabitDay> days) {
        return inOrder(days).stream()
                .filter(day -> day.date().isBefore(date))
                .reduce((earlier, later) -> later)
                .filter(day -> day.dayStatus() == Status.MISSED)
                .isPresent();
    }

    /// Whether the member practised on this date.
    public boolean practised() {
        return dayStatus == Status.PRACTISED || dayStatus == Status.EXTRA;
    }

    /// Whether the date was scheduled for the member and counts.
    public boolean scheduled() {
        return dayStatus != Status.EXCUSED && dayStatus != Status.EXTRA;
    }

    /// Status of a date, strongest first: of two rows about one date, the stronger counts.
    public enum Status {
        /// A reflection or a "done" was recorded for a scheduled date.
        PRACTISED,
        /// The same for a date that was not scheduled, such as a day off: it counts for the streak and is no scheduled
        /// day.
        EXTRA,
        /// Nothing was asked of the member: a holiday, a pause, an outage of the bot, or a repaired miss.
        EXCUSED,
        /// Today, scheduled and not practised yet: there is still time.
        OPEN,
        /// Scheduled, and past without practice.
        MISSED
    }
}
