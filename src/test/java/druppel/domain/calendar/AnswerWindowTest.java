package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Monday 23 to Sunday 29 November 2026, in Amsterdam.
class AnswerWindowTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);

    @Test
    void aNudgeCanBeAnsweredUntilTheEndOfTheNextDay() {
        assertThat(window(NudgeTimes.standard()).lastDay(MONDAY)).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void aFridaysNudgeCanBeAnsweredOverTheWeekendAndOnMonday() {
        assertThat(window(NudgeTimes.standard()).lastDay(FRIDAY)).isEqualTo(NEXT_MONDAY);
    }

    @Test
    void aThursdaysNudgeOfAPartTimerCanBeAnsweredOnMonday() {
        NudgeTimes partTime = NudgeTimes.standard().on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));
        assertThat(window(partTime).lastDay(THURSDAY)).isEqualTo(NEXT_MONDAY);
    }

    @Test
    void aHolidayIsNotTheNextScheduledDay() {
        assertThat(window(NudgeTimes.standard(), Pauses.NONE, NEXT_MONDAY::equals)
                        .lastDay(FRIDAY))
                .isEqualTo(NEXT_MONDAY.plusDays(1));
    }

    @Test
    void itLastsAtMostSevenDays() {
        NudgeTimes once = NudgeTimes.standard().on(Set.of(DayOfWeek.FRIDAY));
        assertThat(window(once, Pauses.NONE, date -> date.isAfter(FRIDAY)).lastDay(FRIDAY))
                .isEqualTo(FRIDAY.plusDays(7));
    }

    @Test
    void aPauseClosesIt() {
        Pause week = new Pause(NEXT_MONDAY, NEXT_MONDAY.plusDays(7));
        assertThat(window(NudgeTimes.standard(), Pauses.NONE.with(week), date -> false)
                        .lastDay(FRIDAY))
                .isEqualTo(NEXT_MONDAY.minusDays(1));
    }

    @Test
    void aPauseFromTheSameDayLeavesTheDayItself() {
        Pause week = new Pause(FRIDAY, NEXT_MONDAY.plusDays(7));
        assertThat(window(NudgeTimes.standard(), Pauses.NONE.with(week), date -> false)
                        .lastDay(FRIDAY))
                .isEqualTo(FRIDAY);
    }

    @Test
    void itIsOpenUntilItsLastDay() {
        AnswerWindow window = window(NudgeTimes.standard());
        assertThat(window.isOpen(FRIDAY, NEXT_MONDAY)).isTrue();
        assertThat(window.isOpen(FRIDAY, NEXT_MONDAY.plusDays(1))).isFalse();
    }

    private static AnswerWindow window(NudgeTimes times) {
        return window(times, Pauses.NONE, date -> false);
    }

    private static AnswerWindow window(NudgeTimes times, Pauses pauses, Holidays holidays) {
        return new AnswerWindow(new MemberSchedule(ZoneId.of("Europe/Amsterdam"), times, pauses, holidays));
    }
}
