package druppel.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

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
    void nothingComesTwiceWhileSomethingIsNew() {
        assertThat(preview().days(MONDAY, 14))
                .extracting(CalendarPreview.Day::nudge)
                .doesNotHaveDuplicates();
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
