package druppel.domain.habit;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.habit.HabitEvent.Comeback;
import druppel.domain.habit.HabitEvent.LongestPassed;
import druppel.domain.habit.HabitEvent.Milestone;
import druppel.testing.PropertyCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Properties of events that hold for any days.
class HabitEventLawsTest {
    @Test
    void theSameDaysTellNothing() {
        PropertyCheck.holds(random -> {
            List<HabitDay> days = HabitDays.any(random);
            assertThat(HabitEvent.between(days, days)).isEmpty();
        });
    }

    @Test
    void eachMilestoneOfAStreakIsToldOnce() {
        PropertyCheck.holds(random -> {
            List<Integer> sinceBreak = new ArrayList<>();
            for (HabitEvent event : dayByDay(HabitDays.any(random))) {
                switch (event) {
                    case Milestone(int length) -> {
                        assertThat(sinceBreak).doesNotContain(length);
                        sinceBreak.add(length);
                    }
                    case HabitEvent.StreakEnded _ -> sinceBreak.clear();
                    case Comeback _, LongestPassed _, HabitEvent.ReserveUsed _ -> {}
                }
            }
        });
    }

    @Test
    void eachUsedReserveAndEachEndIsTold() {
        PropertyCheck.holds(random -> {
            List<HabitDay> days = HabitDays.any(random);
            List<HabitEvent> told = dayByDay(days);
            Streak streak = Streak.of(days);
            streak.broken()
                    .ifPresent(broken ->
                            assertThat(told).contains(new HabitEvent.StreakEnded(broken.on(), broken.length())));
            streak.reserveUsed()
                    .ifPresent(date -> assertThat(told)
                            .anyMatch(event -> event instanceof HabitEvent.ReserveUsed used
                                    && used.on().equals(date)));
        });
    }

    @Test
    void onlyPractisingTellsAMilestoneAComebackOrTheLongestStreak() {
        PropertyCheck.holds(random -> {
            List<HabitDay> before = HabitDays.any(random);
            List<HabitDay> after = with(random, before, HabitDay.Status.MISSED);
            assertThat(HabitEvent.between(before, after))
                    .doesNotHaveAnyElementsOfTypes(Milestone.class, Comeback.class, LongestPassed.class);
        });
    }

    @Test
    void practisingNeverTellsTheEndOfAStreak() {
        PropertyCheck.holds(random -> {
            List<HabitDay> before = HabitDays.any(random);
            List<HabitDay> after = with(random, before, HabitDay.Status.PRACTISED);
            assertThat(HabitEvent.between(before, after)).doesNotHaveAnyElementsOfTypes(HabitEvent.StreakEnded.class);
        });
    }

    /// The events that are told if each day is compared with the one before it.
    private static List<HabitEvent> dayByDay(List<HabitDay> days) {
        List<HabitEvent> told = new ArrayList<>();
        for (int index = 0; index < days.size(); index++) {
            told.addAll(HabitEvent.between(days.subList(0, index), days.subList(0, index + 1)));
        }
        return told;
    }

    /// Changes a random day.
    private static List<HabitDay> with(RandomGenerator random, List<HabitDay> days, HabitDay.Status status) {
        List<HabitDay> changed = new ArrayList<>(days);
        int index = random.nextInt(days.size());
        changed.set(index, new HabitDay(days.get(index).date(), status));
        return changed;
    }
}
