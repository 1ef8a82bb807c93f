package druppel.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.Property;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeksTest {
    @Test
    void theFirstDayIsTheMondayOfTheFirstWeek() {
        assertThat(new Weeks(53, LocalDate.of(2026, 11, 19)).first())
                .isEqualTo(LocalDate.of(2025, 11, 17));
    }

    @Test
    void onASundayAllWeeksAreWhole() {
        assertThat(new Weeks(53, LocalDate.of(2026, 11, 22)).days()).hasSize(53 * 7);
    }

    @Test
    void onAMondayTheLastWeekHasOneDay() {
        assertThat(new Weeks(53, LocalDate.of(2026, 11, 23)).days()).hasSize(52 * 7 + 1);
    }

    @Test
    void aLeapDayIsADayLikeAnyOther() {
        assertThat(new Weeks(1, LocalDate.of(2028, 3, 1)).days())
                .containsExactly(
                        LocalDate.of(2028, 2, 28),
                        LocalDate.of(2028, 2, 29),
                        LocalDate.of(2028, 3, 1));
    }

    @Test
    void noWeekAtAllIsRefused() {
        assertThatThrownBy(() -> new Weeks(0, SomeDays.TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void daysFollowEachOtherFromAMondayUntilToday() {
        Property.holds(random -> {
            Weeks weeks = new Weeks(random.nextInt(1, 60), SomeDays.anyDate(random));
            List<LocalDate> days = weeks.days().toList();

            assertThat(days.getFirst().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(days.getLast()).isEqualTo(weeks.today());
            assertThat(days)
                    .isEqualTo(days.getFirst().datesUntil(weeks.today().plusDays(1)).toList());
        });
    }

    @Test
    void columnAndRowCountTheDaysFromTheFirst() {
        Property.holds(random -> {
            Weeks weeks = new Weeks(random.nextInt(1, 60), SomeDays.anyDate(random));

            assertThat(weeks.days())
                    .allSatisfy(day ->
                            assertThat(
                                            weeks.first()
                                                    .plusDays(
                                                            weeks.column(day) * 7L
                                                                    + Weeks.row(
                                                                            day.getDayOfWeek())))
                                    .isEqualTo(day));
            assertThat(weeks.column(weeks.today())).isEqualTo(weeks.count() - 1);
        });
    }
}
