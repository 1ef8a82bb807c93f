package druppel.domain.habit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Mark of a date in the year of a member, as pictures show it.
public enum DayMark {
    PRACTISED,
    /// Today, with time left.
    OPEN,
    /// Missed, and made up for by a reserve.
    RESERVE_USED,
    MISSED,
    /// Nothing was asked, or the miss was repaired.
    EXCUSED;

    /// The marks of a member's days. A date without one is excused.
    public static Map<LocalDate, DayMark> of(Collection<HabitDay> days) {
        Set<LocalDate> reserves = Streak.reserves(days).stream()
                .map(Reserve::usedOn)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return HabitDay.inOrder(days).stream()
                .collect(Collectors.toUnmodifiableMap(
                        HabitDay::date, day -> of(day.dayStatus(), reserves.contains(day.date()))));
    }

    private static DayMark of(HabitDay.Status status, boolean reserveUsed) {
        return switch (status) {
            case PRACTISED, EXTRA -> PRACTISED;
            case OPEN -> OPEN;
            case MISSED -> reserveUsed ? RESERVE_USED : MISSED;
            case EXCUSED -> EXCUSED;
        };
    }
}
