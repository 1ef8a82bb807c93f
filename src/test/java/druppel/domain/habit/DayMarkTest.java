package druppel.domain.habit;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.PropertyCheck;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DayMarkTest {
    @Test
    void practiceOutsideTheScheduleIsMarkedLikeAnyOther() {
        assertThat(mark("PX", 1)).isEqualTo(DayMark.PRACTISED);
    }

    @Test
    void aMissedDayForWhichAReserveWasUsedHasItsOwnMark() {
        assertThat(mark("PPPPPM", 5)).isEqualTo(DayMark.RESERVE_USED);
    }

    @Test
    void aMissedDayWithoutAReserveIsMissed() {
        assertThat(mark("PPPPM", 4)).isEqualTo(DayMark.MISSED);
    }

    @Test
    void excusedAndOpenDaysKeepTheirStatus() {
        assertThat(List.of(mark("EO", 0), mark("EO", 1))).containsExactly(DayMark.EXCUSED, DayMark.OPEN);
    }

    @Test
    void ofTwoRowsAboutOneDayTheStrongerIsMarked() {
        Collection<HabitDay> rows = List.of(
                new HabitDay(HabitDays.START, HabitDay.Status.MISSED),
                new HabitDay(HabitDays.START, HabitDay.Status.PRACTISED));

        assertThat(DayMark.of(rows)).isEqualTo(Map.of(HabitDays.START, DayMark.PRACTISED));
    }

    @Test
    void asManyDaysAreMissedAsTheirRowsSay() {
        PropertyCheck.holds(random -> {
            List<HabitDay> days = HabitDays.any(random);
            long missed = DayMark.of(days).values().stream()
                    .filter(mark -> mark == DayMark.MISSED || mark == DayMark.RESERVE_USED)
                    .count();

            assertThat(missed).isEqualTo(HabitDays.count(HabitDay.Status.MISSED, days));
        });
    }

    private static DayMark mark(String letters, int index) {
        return Objects.requireNonNull(DayMark.of(HabitDays.of(letters)).get(HabitDays.date(index)));
    }
}
