package druppel.core.practice;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.core.practice.Programme.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Programme PROGRAMME =
            Programmes.of(List.of(new Step(Nudges.PRACTICE, 10)));

    @Test
    void daysOffUseNoneOfTheProgrammeUp() {
        List<Preview.Day> days = preview().days(MONDAY, 8);

        assertThat(days)
                .extracting(Preview.Day::date)
                .hasSize(6)
                .doesNotContain(MONDAY.plusDays(5));
        assertThat(days.getLast().place().day()).isEqualTo(6);
    }

    @Test
    void nothingComesTwiceWhileSomethingIsNew() {
        assertThat(preview().days(MONDAY, 14))
                .extracting(Preview.Day::nudge)
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameDatesGiveTheSameCalendar() {
        assertThat(preview().days(MONDAY, 60)).isEqualTo(preview().days(MONDAY, 60));
    }

    private static Preview preview() {
        Catalogue library =
                Catalogue.of(
                        List.of(Nudges.practice(Nudges.PRACTICE, Nudges.everySort())),
                        List.of(PROGRAMME),
                        Map.of());
        return new Preview(
                library, PROGRAMME, date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }
}
