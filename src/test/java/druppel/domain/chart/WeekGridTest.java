package druppel.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.testing.PropertyCheck;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class WeekGridTest {
    @Test
    void theFirstDayIsTheMondayOfTheFirstWeek() {
        assertThat(new WeekGrid(53, LocalDate.of(2026, 11, 19)).first()).isEqualTo(LocalDate.of(2025, 11, 17));
    }

    @Test
    void onASundayAllWeeksAreWhole() {
        assertThat(new WeekGrid(53, LocalDate.of(2026, 11, 22)).days()).hasSize(53 * 7);
    }

    @Test
    void onAMondayTheLastWeekHasOneDay() {
        assertThat(new WeekGrid(53, LocalDate.of(2026, 11, 23)).days()).hasSize(52 * 7 + 1);
    }

    @Test
    void aLeapDayIsADayLikeAnyOther() {
        assertThat(new WeekGrid(1, LocalDate.of(2028, 3, 1)).days())
                .containsExactly(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 1));
    }

    @Test
    void noWeekAtAllIsRefused() {
        assertThatThrownBy(() -> new WeekGrid(0, LocalDate.of(2026, 11, 19)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void daysFollowEachOtherFromAMondayUntilToday() {
        PropertyCheck.holds(random -> {
            WeekGrid weekGrid = new WeekGrid(random.nextInt(1, 60), anyDate(random));
            List<LocalDate> days = weekGrid.days().toList();

            assertThat(days.getFirst().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(days.getLast()).isEqualTo(weekGrid.today());
            assertThat(days)
                    .isEqualTo(days.getFirst()
                            .datesUntil(weekGrid.today().plusDays(1))
                            .toList());
        });
    }

    @Test
    void columnAndRowCountTheDaysFromTheFirst() {
        PropertyCheck.holds(random -> {
            WeekGrid weekGrid = new WeekGrid(random.nextInt(1, 60), anyDate(random));

            assertThat(weekGrid.days())
                    .allSatisfy(day -> assertThat(weekGrid.first()
                                    .plusDays(weekGrid.column(day) * 7L + WeekGrid.row(day.getDayOfWeek())))
                            .isEqualTo(day));
            assertThat(weekGrid.column(weekGrid.today())).isEqualTo(weekGrid.count() - 1);
        });
    }

    private static LocalDate anyDate(RandomGenerator random) {
        return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(50_000));
    }
}
