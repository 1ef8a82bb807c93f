package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.testing.PropertyCheck;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuarterTest {
    @Test
    void aQuarterIsThreeMonths() {
        Quarter fourth = Quarter.of(LocalDate.of(2026, 11, 24));

        assertThat(fourth).isEqualTo(new Quarter(2026, 4));
        assertThat(fourth.first()).isEqualTo("2026-10-01");
        assertThat(fourth.last()).isEqualTo("2026-12-31");
    }

    @Test
    void everyDateLiesInItsQuarter() {
        PropertyCheck.holds(random -> {
            LocalDate date = LocalDate.ofEpochDay(random.nextInt(-100_000, 100_000));
            Quarter quarter = Quarter.of(date);

            assertThat(date).isBetween(quarter.first(), quarter.last());
            assertThat(Quarter.of(quarter.last().plusDays(1))).isNotEqualTo(quarter);
        });
    }

    @Test
    void itIsReadAsItIsWrittenAndAsItIsSaid() {
        Quarter fourth = new Quarter(2026, 4);

        assertThat(fourth.id()).isEqualTo("2026-Q4");
        assertThat(Quarter.read("2026-q4")).contains(fourth);
        assertThat(Quarter.read("q4 2026")).contains(fourth);
        assertThat(Quarter.read("k4 2026")).contains(fourth);
    }

    @Test
    void whatIsNoQuarterIsNotRead() {
        assertThat(Quarter.read("2026-q5")).isEmpty();
        assertThat(Quarter.read("0000-q1")).isEmpty();
        assertThat(Quarter.read("../2026-q4")).isEmpty();
        assertThat(Quarter.read("")).isEmpty();
        assertThatThrownBy(() -> new Quarter(2026, 0)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void aWeekClosesTheQuarterThatEndsInItOrBefore() {
        Quarter fourth = new Quarter(2026, 4);

        assertThat(Quarter.closedInWeekOf(LocalDate.of(2026, 12, 28))).isEqualTo(fourth);
        assertThat(Quarter.closedInWeekOf(LocalDate.of(2027, 1, 3))).isEqualTo(fourth);
        assertThat(Quarter.closedInWeekOf(LocalDate.of(2027, 3, 28))).isEqualTo(fourth);
        assertThat(Quarter.closedInWeekOf(LocalDate.of(2026, 12, 27))).isEqualTo(new Quarter(2026, 3));
        assertThat(Quarter.closedInWeekOf(LocalDate.of(2024, 6, 28))).isEqualTo(new Quarter(2024, 2));
    }
}
