package druppel.core.habit;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.Property;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// What holds for every member, whatever the days were.
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
        practisingNeverLowers(days -> Score.of(days).value());
    }

    @Test
    void excusedAndOpenDaysNeverChangeTheStreak() {
        holdsForAnyDays(days -> assertThat(Streak.of(counting(days))).isEqualTo(Streak.of(days)));
    }

    @Test
    void excusedAndOpenDaysNeverChangeTheScore() {
        holdsForAnyDays(days -> assertThat(Score.of(counting(days))).isEqualTo(Score.of(days)));
    }

    @Test
    void theOrderOfRowsDoesNotMatterToTheStreak() {
        Property.holds(random -> {
            List<Day> days = withDoubles(random);
            assertThat(Streak.of(shuffled(days, random))).isEqualTo(Streak.of(days));
        });
    }

    @Test
    void theOrderOfRowsDoesNotMatterToTheScore() {
        Property.holds(random -> {
            List<Day> days = withDoubles(random);
            assertThat(Score.of(shuffled(days, random))).isEqualTo(Score.of(days));
        });
    }

    @Test
    void theStreakIsAtMostTheLongest() {
        holdsForAnyDays(days ->
                assertThat(Streak.of(days).length()).isBetween(0, Streak.of(days).longest()));
    }

    @Test
    void theLongestIsAtMostThePractisedDays() {
        holdsForAnyDays(days ->
                assertThat((long) Streak.of(days).longest())
                        .isLessThanOrEqualTo(Diary.count(Mark.PRACTISED, days)));
    }

    @Test
    void reservesAreNoneToTwo() {
        holdsForAnyDays(days -> assertThat(Streak.of(days).reserves()).isBetween(0, 2));
    }

    private static void holdsForAnyDays(Consumer<List<Day>> law) {
        Property.holds(random -> law.accept(Diary.any(random)));
    }

    /// Turns any one day, whatever it was, into a practised one.
    private static void practisingNeverLowers(ToDoubleFunction<List<Day>> measure) {
        Property.holds(random -> {
            List<Day> days = Diary.any(random);
            List<Day> better = new ArrayList<>(days);
            int index = random.nextInt(days.size());
            better.set(index, new Day(days.get(index).date(), Mark.PRACTISED));
            assertThat(measure.applyAsDouble(better))
                    .isGreaterThanOrEqualTo(measure.applyAsDouble(days));
        });
    }

    private static List<Day> counting(List<Day> days) {
        return days.stream()
                .filter(day -> day.mark() == Mark.PRACTISED || day.mark() == Mark.MISSED)
                .toList();
    }

    private static List<Day> withDoubles(RandomGenerator random) {
        List<Day> days = Diary.any(random);
        days.addAll(Diary.any(random));
        return days;
    }

    private static List<Day> shuffled(List<Day> days, RandomGenerator random) {
        List<Day> shuffled = new ArrayList<>(days);
        Collections.shuffle(shuffled, Random.from(random));
        return shuffled;
    }
}
