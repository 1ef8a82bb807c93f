package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreeDayTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final Pauses PAUSES = Pauses.NONE
            .with(new Pause(MONDAY, MONDAY.plusDays(7)))
            .with(new Pause(MONDAY.plusDays(8), MONDAY.plusDays(9)));

    @Test
    void aWorkingDayIsNotFree() {
        assertThat(free(MONDAY.minusDays(7))).isEmpty();
    }

    @Test
    void aDayOfASeveralDaysPauseIsPause() {
        assertThat(free(MONDAY)).contains(FreeDay.PAUSE);
        assertThat(free(MONDAY.plusDays(5))).as("a Saturday within it").contains(FreeDay.PAUSE);
    }

    @Test
    void aPauseOfOneDayIsADayOff() {
        assertThat(free(MONDAY.plusDays(8))).contains(FreeDay.DAY_OFF);
    }

    @Test
    void aHolidayIsNamedBeforeAllElse() {
        assertThat(free(MONDAY.plusDays(1))).contains(FreeDay.HOLIDAY);
    }

    @Test
    void aSaturdayIsWeekendAndAFreeFridayIsNot() {
        assertThat(free(MONDAY.plusDays(12))).contains(FreeDay.WEEKEND);
        assertThat(free(MONDAY.plusDays(11))).contains(FreeDay.WEEKDAY);
    }

    private static Optional<FreeDay> free(LocalDate date) {
        NudgeTimes times = NudgeTimes.standard().on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));
        Holidays holidays = MONDAY.plusDays(1)::equals;
        return new MemberSchedule(ZoneId.of("Europe/Amsterdam"), times, PAUSES, holidays).freeDay(date);
    }
}
