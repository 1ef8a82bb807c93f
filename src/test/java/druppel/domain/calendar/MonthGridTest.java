package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthGridTest {
    @ParameterizedTest
    @CsvSource({"2027-02, 4", "2026-11, 6", "2026-12, 5"})
    void aMonthHasAsManyWeeksAsItTouches(String month, int weeks) {
        assertThat(new MonthGrid(YearMonth.parse(month)).weeks()).hasSize(weeks);
    }

    @Test
    void weeksBeginOnMondayAndHoldEveryDateOfTheMonth() {
        MonthGrid grid = new MonthGrid(YearMonth.of(2026, 12));
        List<LocalDate> dates = grid.weeks().stream().flatMap(List::stream).toList();

        assertThat(grid.weeks())
                .allSatisfy(week ->
                        assertThat(week).hasSize(7).first().matches(date -> date.getDayOfWeek() == DayOfWeek.MONDAY));
        assertThat(dates.stream().filter(grid::contains)).hasSize(31);
        assertThat(dates.getFirst()).isEqualTo(LocalDate.of(2026, 11, 30));
    }
}
