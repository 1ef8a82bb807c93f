package druppel.domain.habit;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.habit.KeptAct.Span;
import druppel.testing.PropertyCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Properties that hold for any acts of any member, whatever days they are nudged on.
class KeptActLawsTest {
    private static final LocalDate START = LocalDate.of(2026, 11, 30);
    private static final int STEP = 10;

    @Test
    void anActKeptInTheFirstFiveDaysOfALongStepComesAtLeastFiveTimes() {
        PropertyCheck.holds(random -> {
            int begin = random.nextInt(20) * STEP;
            int from = begin + random.nextInt(6);
            KeptActs acts = new KeptActs(
                    List.of(KeptAct.chosen("ask-01", "ask", START, new Span("default", from, begin + STEP))));
            long days = IntStream.range(begin, begin + 3 * STEP)
                    .filter(day -> acts.running("default", day).isPresent())
                    .count();

            assertThat(days).isBetween(5L, 10L);
        });
    }

    @Test
    void boostersComeAtMostFourTimesNeverEarlyAndNeverOnTwoNudgeDaysInARow() {
        PropertyCheck.holds(random -> {
            Map<String, List<LocalDate>> boosters = new HashMap<>();
            KeptActs acts = some(random);
            Optional<LocalDate> last = Optional.empty();
            boolean before = false;
            for (LocalDate date = START; date.isBefore(START.plusDays(200)); date = date.plusDays(1 + skip(random))) {
                Optional<KeptAct> booster = acts.booster(date, last, act -> true);
                assertThat(before && booster.isPresent()).isFalse();
                LocalDate today = date;
                booster.ifPresent(act -> boosters.computeIfAbsent(act.nudge(), any -> new ArrayList<>())
                        .add(today));
                acts = after(acts, acts.changedBy("default", 1000, date, booster));
                before = booster.isPresent();
                last = Optional.of(date);
            }
            boosters.values().forEach(KeptActLawsTest::areSpaced);
        });
    }

    private static void areSpaced(List<LocalDate> dates) {
        int[] weeks = {1, 2, 4, 8};
        assertThat(dates).hasSizeLessThanOrEqualTo(weeks.length);
        for (int at = 0; at < dates.size(); at++) {
            assertThat(dates.get(at)).isAfterOrEqualTo(START.plusWeeks(weeks[at]));
        }
    }

    @Test
    void whoKeepsNothingGetsNeitherActsNorBoosters() {
        PropertyCheck.holds(random -> {
            int day = random.nextInt(1000);

            assertThat(KeptActs.NONE.running("default", day)).isEmpty();
            assertThat(KeptActs.NONE.booster(START.plusDays(day), Optional.of(START), act -> true))
                    .isEmpty();
            assertThat(KeptActs.NONE.changedBy("default", day, START, Optional.empty()))
                    .isEmpty();
        });
    }

    @Test
    void shortStepsOnlyFindAndLongOnesFindOnFourDays() {
        PropertyCheck.holds(random -> {
            int days = 1 + random.nextInt(20);
            long finding = IntStream.rangeClosed(1, days)
                    .filter(day -> PracticePhase.of(day, days) == PracticePhase.FIND)
                    .count();

            assertThat(finding).isEqualTo(days < STEP ? days : 4);
        });
    }

    /// Weekends, holidays and pauses.
    private static int skip(RandomGenerator random) {
        return random.nextInt(10) == 0 ? random.nextInt(20) : random.nextInt(3);
    }

    private static KeptActs some(RandomGenerator random) {
        List<KeptAct> acts = new ArrayList<>();
        for (int number = 0; number < 1 + random.nextInt(4); number++) {
            acts.add(KeptAct.chosen("act-" + number, "ask", START, new Span("default", 4, 10)));
        }
        return new KeptActs(acts);
    }

    private static KeptActs after(KeptActs acts, List<KeptAct> changed) {
        Map<String, KeptAct> byNudge = new HashMap<>();
        acts.all().forEach(act -> byNudge.put(act.nudge(), act));
        changed.forEach(act -> byNudge.put(act.nudge(), act));
        return new KeptActs(List.copyOf(byNudge.values()));
    }
}
