package druppel.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which recaps have something after them: the self-check once in four weeks, the harvest once in a
/// quarter.
///
/// Weeks are counted in fours, the same ones for everybody. In each four the check comes after the
/// first recap that has no harvest after it, or after the only one. The harvest comes after the
/// recap of the week in which a quarter ends and, where that week has none, after the next one. So
/// a holiday moves either, and takes neither away.
record ReviewSchedule(MemberSchedule schedule) {
    private static final LocalDate A_MONDAY = LocalDate.of(1970, 1, 19);
    private static final int FOUR = 4;

    /// Whether the recap of this date has a self-check after it.
    boolean checks(LocalDate recap) {
        long weeks = ChronoUnit.WEEKS.between(A_MONDAY, monday(recap));
        LocalDate start = A_MONDAY.plusWeeks(Math.floorDiv(weeks, FOUR) * FOUR);
        List<LocalDate> recaps = IntStream.range(0, FOUR)
                .mapToObj(start::plusWeeks)
                .flatMap(monday -> schedule.recapOf(monday).stream())
                .toList();
        Optional<LocalDate> first =
                recaps.stream().filter(date -> !harvests(date)).findFirst();
        return recap.equals(first.orElseGet(recaps::getFirst));
    }

    /// Whether the recap of this date has a harvest after it.
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
