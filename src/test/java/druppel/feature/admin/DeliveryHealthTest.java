package druppel.feature.admin;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.feature.admin.DeliveryHealth.Day;
import druppel.feature.admin.DeliveryHealth.Fate;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveryHealthTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void manyDaysOfOnePersonAreNoFigure() {
        DeliveryHealth health = days(Map.of(Fate.SENT, 8, Fate.LESS_OFTEN, 1));

        assertThat(health.isShown(Fate.LESS_OFTEN)).isFalse();
        assertThat(health.isShown(Fate.SENT)).isTrue();
    }

    @Test
    void fivePeopleOnOneDayAre() {
        assertThat(days(Map.of(Fate.LESS_OFTEN, 5)).isShown(Fate.LESS_OFTEN)).isTrue();
    }

    private static DeliveryHealth days(Map<Fate, Integer> counts) {
        return new DeliveryHealth(
                true,
                Stream.iterate(FIRST, date -> date.plusDays(1))
                        .limit(30)
                        .map(date -> new Day(date, counts))
                        .toList());
    }
}
