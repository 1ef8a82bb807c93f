package druppel.domain.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import druppel.testing.PropertyCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegularityTest {
    private static final String THIRTEEN_PRACTISED = "P".repeat(13);

    @Test
    void aScoreStartsAtZero() {
        assertThat(percent("")).isZero();
    }

    @Test
    void onePractisedDayMakesFivePerCent() {
        assertThat(percent("P")).isEqualTo(5);
    }

    @Test
    void thirteenPractisedDaysMakeHalf() {
        assertThat(Regularity.of(HabitDays.of(THIRTEEN_PRACTISED)).value()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void thirteenMissedDaysHalveTheScore() {
        assertThat(percent(THIRTEEN_PRACTISED + "M".repeat(13))).isEqualTo(25);
    }

    @Test
    void oneMissedDayCostsLittle() {
        assertThat(percent("P".repeat(100) + "M")).isEqualTo(94);
    }

    @Test
    void aYearOfPractisedDaysMakesAHundred() {
        assertThat(percent("P".repeat(250))).isEqualTo(100);
    }

    @Test
    void excusedDaysDoNotCount() {
        assertThat(percent(THIRTEEN_PRACTISED + "EEEEE")).isEqualTo(50);
    }

    @Test
    void todayStillOpenDoesNotCount() {
        assertThat(percent(THIRTEEN_PRACTISED + "O")).isEqualTo(50);
    }

    @Test
    void aScoreAboveOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Regularity(1.01));
    }

    @Test
    void aScoreThatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Regularity(Double.NaN));
    }

    @Test
    void itsHistoryHasEachDayThatCounts() {
        assertThat(Regularity.history(HabitDays.of("PEMXO")))
                .extracting(Regularity.Moment::date)
                .containsExactly(HabitDays.date(0), HabitDays.date(2));
    }

    @Test
    void eachMomentOfItsHistoryIsTheScoreOfTheDaysUntilThen() {
        PropertyCheck.holds(random -> {
            List<HabitDay> days = HabitDays.any(random);

            assertThat(Regularity.history(days))
                    .allMatch(moment -> moment.regularity()
                            .equals(Regularity.of(days.stream()
                                    .filter(day -> !day.date().isAfter(moment.date()))
                                    .toList())));
        });
    }

    private static int percent(String letters) {
        return Regularity.of(HabitDays.of(letters)).percent();
    }
}
