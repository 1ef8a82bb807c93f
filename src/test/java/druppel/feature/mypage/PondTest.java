package druppel.feature.mypage;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.calendar.MemberSchedule;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.calendar.Pause;
import druppel.domain.calendar.Pauses;
import druppel.domain.calendar.Region;
import druppel.domain.habit.DayMark;
import druppel.domain.habit.HabitDay;
import druppel.feature.mypage.Pond.Reason;
import druppel.testing.TestApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PondTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate KINGS_DAY = LocalDate.of(2026, 4, 27);
    private static final List<HabitDay> DAYS = List.of(
            new HabitDay(FIRST, HabitDay.Status.PRACTISED),
            new HabitDay(LocalDate.of(2026, 4, 2), HabitDay.Status.EXCUSED),
            new HabitDay(LocalDate.of(2026, 4, 3), HabitDay.Status.MISSED),
            new HabitDay(FRIDAY, HabitDay.Status.OPEN));

    @Test
    void aYearIsFiftyTwoWeeksAndEndsToday() {
        Pond pond = pond();

        assertThat(pond.weeks()).hasSize(52);
        assertThat(pond.weeks().getFirst().monday()).isEqualTo(LocalDate.of(2025, 5, 5));
        assertThat(pond.weeks().getLast().days()).extracting(Pond.Day::date).endsWith(FRIDAY);
        assertThat(pond.weeks().getLast().days()).hasSize(5);
    }

    @Test
    void aDayThatCountsHasItsMarkAndNoReason() {
        assertThat(List.of(day(FIRST).mark(), day(FRIDAY).mark())).containsExactly(DayMark.PRACTISED, DayMark.OPEN);
        assertThat(day(FIRST).reason()).isEmpty();
    }

    @Test
    void aRepairedDaySaysSo() {
        assertThat(day(LocalDate.of(2026, 4, 2)).reason()).contains(Reason.REPAIRED);
    }

    @Test
    void aPublicHolidayHasItsName() {
        assertThat(day(KINGS_DAY).reason()).contains(Reason.HOLIDAY);
        assertThat(day(KINGS_DAY).holiday())
                .hasValueSatisfying(name -> assertThat(name).contains("King"));
    }

    @Test
    void aPauseAndADayOffAreToldApart() {
        assertThat(day(LocalDate.of(2026, 4, 14)).reason()).contains(Reason.PAUSE);
        assertThat(day(LocalDate.of(2026, 4, 22)).reason()).contains(Reason.DAY_OFF);
    }

    @Test
    void aSaturdayIsWeekend() {
        assertThat(day(LocalDate.of(2026, 4, 11)).reason()).contains(Reason.WEEKEND);
    }

    @Test
    void aWorkingDayWithoutANudgeSaysSo() {
        assertThat(day(LocalDate.of(2026, 4, 8)).reason()).contains(Reason.NO_NUDGE);
    }

    @Test
    void beforeTheFirstNudgeNothingIsHeldAgainstAnybody() {
        assertThat(day(FIRST.minusDays(1)).reason()).contains(Reason.BEFORE);
    }

    @Test
    void itsCountsAreThoseOfItsDays() {
        assertThat(pond().counts())
                .containsEntry(DayMark.PRACTISED, 1L)
                .containsEntry(DayMark.MISSED, 1L)
                .containsEntry(DayMark.OPEN, 1L);
    }

    private static Pond.Day day(LocalDate date) {
        Pond.Day day = source().day(date);
        assertThat(pond().weeks().stream().flatMap(week -> week.days().stream()))
                .contains(day);
        return day;
    }

    private static Pond pond() {
        return source().pond();
    }

    private static Pond.Source source() {
        Pauses pauses = Pauses.NONE
                .with(new Pause(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 17)))
                .with(new Pause(LocalDate.of(2026, 4, 22), LocalDate.of(2026, 4, 23)));
        MemberSchedule schedule = new MemberSchedule(
                TestApplication.AMSTERDAM,
                NudgeTimes.standard(),
                pauses,
                TestApplication.CALENDARS.of(new Region("NL")).orElseThrow());
        return new Pond.Source(DAYS, Set.of(LocalDate.of(2026, 4, 2)), schedule, Language.EN, FRIDAY);
    }
}
