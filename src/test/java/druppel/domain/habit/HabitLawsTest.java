package druppel.domain.habit;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.PropertyCheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Properties that hold for any days.
class HabitLawsTest {
    @Test
    void practisingADayNeverShortensTheStreak() {
        practisingNeverLowers(days -> Streak.of(days).length());
    }

    @Test
    void practisingADayNeverShortensTheLongest() {
        practisingNeverLowers(days -> Streak.of(days).longest());
    }

    @Test
    void practisingADayNeverCostsAReserve() {
        practisingNeverLowers(days -> Streak.of(days).reserves());
    }

    @Test
    void practisingADayNeverLowersTheScore() {
        practisingNeverLowers(days -> Regularity.of(days).value());
    }

    @Test
    void practisingOnADayOffAddsOneDayAndLeavesTheScore() {
        PropertyCheck.holds(random -> {
            List<HabitDay> days = HabitDays.any(random);
            List<HabitDay> better = new ArrayList<>(days);
            better.add(new HabitDay(days.getLast().date().plusDays(1), HabitDay.Status.EXTRA));
            assertThat(Streak.of(better).length()).isEqualTo(Streak.of(days).length() + 1);
            assertThat(Regularity.of(better)).isEqualTo(Regularity.of(days));
        });
    }

    @Test
    void excusedAndOpenDaysNeverChangeTheStreak() {
        holdsForAnyDays(days -> assertThat(Streak.of(counting(days))).isEqualTo(Streak.of(days)));
    }

    @Test
    void excusedAndOpenDaysNeverChangeTheScore() {
        holdsForAnyDays(days -> assertThat(Regularity.of(counting(days))).isEqualTo(Regularity.of(days)));
    }

    @Test
    void theOrderOfRowsDoesNotMatterToTheStreak() {
        PropertyCheck.holds(random -> {
            List<HabitDay> days = withDoubles(random);
            assertThat(Streak.of(shuffled(days, random))).isEqualTo(Streak.of(days));
        });
    }

    @Test
    void theOrderOfRowsDoesNotMatterToTheScore() {
        PropertyCheck.holds(random -> {
            List<HabitDay> days = withDoubles(random);
            assertThat(Regularity.of(shuffled(days, random))).isEqualTo(Regularity.of(days));
        });
    }

    @Test
    void theStreakIsAtMostTheLongest() {
        holdsForAnyDays(days -> assertThat(Streak.of(days).length())
                .isBetween(0, Streak.of(days).longest()));
    }

    @Test
    void theLongestIsAtMostThePractisedDays() {
        holdsForAnyDays(days -> assertThat((long) Streak.of(days).longest())
                .isLessThanOrEqualTo(days.stream().filter(HabitDay::practised).count()));
    }

    @Test
    void reservesAreNoneToTwo() {
        holdsForAnyDays(days -> assertThat(Streak.of(days).reserves()).isBetween(0, 2));
    }

    private static void holdsForAnyDays(Consumer<List<HabitDay>> law) {
        PropertyCheck.holds(random -> law.accept(HabitDays.any(random)));
    }

    /// Turns a random day into a practised one.
    private static void practisingNeverLowers(ToDoubleFunction<List<HabitDay>> measure) {
        PropertyCheck.holds(random -> {
            List<HabitDay> days = HabitDays.any(random);
            List<HabitDay> better = new ArrayList<>(days);
            int index = random.nextInt(days.size());
            better.set(index, new HabitDay(days.get(index).date(), HabitDay.Status.PRACTISED));
            assertThat(measure.applyAsDouble(better)).isGreaterThanOrEqualTo(measure.applyAsDouble(days));
        });
    }

    private static List<HabitDay> counting(List<HabitDay> days) {
        return days.stream()
                .filter(habitDay -> habitDay.practised() || habitDay.dayStatus() == HabitDay.Status.MISSED)
                .toList();
    }

    private static List<HabitDay> withDoubles(RandomGenerator random) {
        List<HabitDay> days = HabitDays.any(random);
        days.addAll(HabitDays.any(random));
        return days;
    }

    private static List<HabitDay> shuffled(List<HabitDay> days, RandomGenerator random) {
        List<HabitDay> shuffled = new ArrayList<>(days);
        Collections.shuffle(shuffled, Random.from(random));
        return shuffled;
    }
}
