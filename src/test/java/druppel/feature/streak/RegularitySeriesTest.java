package druppel.feature.streak;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.chart.TimeSeries;
import druppel.domain.habit.HabitDay;
import druppel.domain.habit.Regularity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegularitySeriesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void withoutDaysThereIsNoPoint() {
        assertThat(series(0, TODAY.minusMonths(3)).points()).isEmpty();
    }

    @Test
    void aLineBeginsWithTheFirstDayThatCounts() {
        TimeSeries series = series(10, TODAY.minusMonths(3));

        assertThat(series.points().getFirst().date()).isEqualTo(TODAY.minusDays(10));
        assertThat(series.points().getLast().date()).isEqualTo(TODAY);
    }

    @Test
    void anOlderHistoryIsCutWhereThePeriodBegins() {
        LocalDate from = TODAY.minusDays(30);
        TimeSeries series = series(60, from);

        assertThat(series.points().getFirst().date()).isEqualTo(from);
        assertThat(series.points().getFirst().value()).isGreaterThan(0.5);
    }

    @Test
    void aLongLineHasAPointAWeekAndItsEnds() {
        LocalDate from = TODAY.minusMonths(12);
        TimeSeries series = series(500, from);

        assertThat(series.points()).hasSizeBetween(52, 56);
        assertThat(series.points().getFirst().date()).isEqualTo(from);
        assertThat(series.points().getLast().date()).isEqualTo(TODAY);
        assertThat(series.points().getLast().value())
                .isEqualTo(Regularity.of(days(500)).value());
    }

    private static TimeSeries series(int days, LocalDate from) {
        return RegularitySeries.of(Regularity.history(days(days)), from, TODAY);
    }

    /// So many practised days until yesterday.
    private static List<HabitDay> days(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(ago -> new HabitDay(TODAY.minusDays(ago), HabitDay.Status.PRACTISED))
                .toList();
    }
}
