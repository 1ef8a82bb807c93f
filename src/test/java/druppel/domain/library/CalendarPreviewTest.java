package druppel.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.library.NudgeChoice.Reason;
import druppel.domain.library.Programme.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarPreviewTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Programme PROGRAMME = SampleProgrammes.of(List.of(new Step(SampleNudges.PRACTICE, 10)));

    @Test
    void daysOffUseNoneOfTheProgrammeUp() {
        List<CalendarPreview.Day> days = preview().days(MONDAY, 8);

        assertThat(days).extracting(CalendarPreview.Day::date).hasSize(6).doesNotContain(MONDAY.plusDays(5));
        assertThat(days.getLast().place().day()).isEqualTo(6);
    }

    @Test
    void fourDifferentSmallActsAreFoundAndTheFirstOneIsKept() {
        List<CalendarPreview.Day> days = preview().days(MONDAY, 14);

        assertThat(days.subList(0, 4))
                .extracting(CalendarPreview.Day::nudge)
                .doesNotHaveDuplicates()
                .allMatch(nudge -> nudge.effort() == Nudge.Effort.SMALL);
        assertThat(days.subList(4, 10)).allSatisfy(day -> {
            assertThat(day.nudge()).isEqualTo(days.getFirst().nudge());
            assertThat(day.reason()).isEqualTo(Reason.KEPT);
        });
    }

    @Test
    void whatWasKeptComesBackAndTheProgrammeWaitsForIt() {
        List<CalendarPreview.Day> days = preview().days(MONDAY, 28);

        assertThat(days)
                .filteredOn(day -> day.reason() == Reason.BOOSTER)
                .extracting(CalendarPreview.Day::date)
                .containsExactly(MONDAY.plusDays(21));
        assertThat(days.get(15).place()).isEqualTo(days.get(16).place());
    }

    @Test
    void theSameDatesGiveTheSameCalendar() {
        assertThat(preview().days(MONDAY, 60)).isEqualTo(preview().days(MONDAY, 60));
    }

    private static CalendarPreview preview() {
        Catalogue library = Catalogue.of(
                List.of(SampleNudges.practice(SampleNudges.PRACTICE, SampleNudges.everySort())),
                List.of(PROGRAMME),
                Map.of(),
                List.of());
        return new CalendarPreview(
                library, PROGRAMME, date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }
}
