package druppel.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Schedule of the messages that follow a recap: the self-check every four weeks, the review every quarter.
///
/// Weeks are counted in fours, the same ones for all members. In each four, the self-check follows the first recap that
/// no review follows, or the only recap there is. The review follows the recap of the week in which a quarter ends or,
/// if that week has none, the next recap. So a holiday moves either of them but never drops it.
record ReviewSchedule(MemberSchedule schedule) {
    private static final LocalDate A_MONDAY = LocalDate.of(1970, 1, 19);
    private static final int FOUR = 4;

    /// Whether a self-check follows the recap of this date.
    boolean checks(LocalDate recap) {
        long weeks = ChronoUnit.WEEKS.between(A_MONDAY, monday(recap));
        LocalDate start = A_MONDAY.plusWeeks(Math.floorDiv(weeks, FOUR) * FOUR);
        LocalDate first = recaps(start)
                .filter(date -> !harvests(date))
                .findFirst()
                .or(() -> recaps(start).findFirst())
                .orElseThrow();
        return recap.equals(first);
    }

    private Stream<LocalDate> recaps(LocalDate start) {
        return IntStream.range(0, FOUR).mapToObj(start::plusWeeks).flatMap(monday -> schedule.recapOf(monday).stream());
    }

    /// Whether a review follows the recap of this date.
    boolean harvests(LocalDate recap) {
        LocalDate monday = monday(recap);
        LocalDate ended = monday(Quarter.closedInWeekOf(recap).last());
        return ended.datesUntil(monday, Period.ofWeeks(1))
                .allMatch(week -> schedule.recapOf(week).isEmpty());
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
