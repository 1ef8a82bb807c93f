package druppel.domain.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import druppel.testing.PropertyCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

class PractisedDaysTest {
    @Test
    void scheduledDaysArePractisedMissedOrOpen() {
        assertThat(of("PMPEO")).isEqualTo(new PractisedDays(4, 2, 0));
    }

    @Test
    void aDayOffIsPractisedBesideTheScheduledOnes() {
        assertThat(of("PPPPPXE")).isEqualTo(new PractisedDays(5, 5, 1));
    }

    @Test
    void allPractisedDaysMakeTheTotal() {
        assertThat(of("PMPX").total()).isEqualTo(3);
    }

    @Test
    void bothEndsOfThePeriodCount() {
        assertThat(PractisedDays.of(HabitDays.of("PPPP"), HabitDays.date(1), HabitDays.date(2))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void morePractisedThanScheduledIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PractisedDays(5, 6, 0));
    }

    @Test
    void theTotalIsEachPractisedDayOnce() {
        PropertyCheck.holds(random -> {
            List<HabitDay> days = HabitDays.any(random);
            assertThat(PractisedDays.of(days, HabitDays.START, HabitDays.date(days.size()))
                            .total())
                    .isEqualTo((int) days.stream().filter(HabitDay::practised).count());
        });
    }

    private static PractisedDays of(String letters) {
        return PractisedDays.of(HabitDays.of(letters), HabitDays.START, HabitDays.date(letters.length()));
    }
}
