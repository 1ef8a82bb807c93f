package druppel.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.library.NudgeChoice.History;
import druppel.testing.PropertyCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Properties that hold for any history and any responses.
class NudgeChoiceLawsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @Test
    void theSameDayAlwaysGivesTheSameNudgeInWhateverOrderTheyStand() {
        PropertyCheck.holds(random -> {
            List<Nudge> nudges = SampleNudges.some(random);
            History history = history(nudges, random);
            List<Nudge> otherwise = new ArrayList<>(nudges);
            Collections.shuffle(otherwise, Random.from(random));
            long seed = random.nextLong();

            assertThat(NudgeChoice.of(otherwise, history, DAY, seed))
                    .isEqualTo(NudgeChoice.of(nudges, history, DAY, seed));
        });
    }

    @Test
    void untilThreeAreDoneTheHandPickedOnesComeFirstAndTheSmallestOfThemFirst() {
        Nudge small = SampleNudges.act("small");
        Nudge picked = picked("picked", Nudge.Effort.SMALL);
        Nudge larger = picked("larger", Nudge.Effort.STRETCH);
        List<Nudge> nudges = List.of(small, larger, picked);

        assertThat(inSmallSteps(nudges, Map.of())).isEqualTo(picked);
        assertThat(inSmallSteps(nudges, Map.of("picked", DAY.minusDays(1)))).isEqualTo(larger);
        assertThat(inSmallSteps(nudges, Map.of("picked", DAY.minusDays(2), "larger", DAY.minusDays(1))))
                .isEqualTo(small);
    }

    private static Nudge picked(String id, Nudge.Effort effort) {
        return SampleNudges.of(id, Nudge.Kind.ACTION, Nudge.Context.MEETING, effort, true, NudgeConditions.NONE);
    }

    private static Nudge inSmallSteps(List<Nudge> nudges, Map<String, LocalDate> seen) {
        return NudgeChoice.inSmallSteps(nudges, new History(seen, Set.of(), PreferenceModel.UNKNOWN), DAY, 1)
                .orElseThrow()
                .nudge();
    }

    @Test
    void withNothingKnownEveryNudgeIsEquallyLikelyHoweverRareItsSort() {
        List<Nudge> nudges = List.of(
                SampleNudges.act("one"),
                SampleNudges.act("two"),
                SampleNudges.act("three"),
                SampleNudges.of("rare", Nudge.Kind.QUESTION, Nudge.Context.ALONE, Nudge.Effort.BRAVE));
        History nothing = new History(Map.of(), Set.of(), PreferenceModel.UNKNOWN);
        Map<Nudge, Long> times = LongStream.range(0, 8_000)
                .mapToObj(seed ->
                        NudgeChoice.of(nudges, nothing, DAY, seed).orElseThrow().nudge())
                .collect(Collectors.groupingBy(nudge -> nudge, Collectors.counting()));

        assertThat(times.values()).allSatisfy(many -> assertThat(many).isBetween(1_800L, 2_200L));
    }

    @Test
    void smallStepsBeginSmallAndAreBraveOnlyOnceThreeWereDone() {
        PropertyCheck.holds(random -> {
            List<Nudge> nudges = SampleNudges.everySort();
            Set<String> done =
                    nudges.stream().limit(random.nextInt(6)).map(Nudge::id).collect(Collectors.toSet());
            History history = new History(Map.of(), done, taste(nudges, random));
            Nudge chosen = NudgeChoice.inSmallSteps(nudges, history, DAY, random.nextLong())
                    .orElseThrow()
                    .nudge();

            assertThat(done.size() < 3 && chosen.effort() != Nudge.Effort.SMALL).isFalse();
        });
    }

    @Test
    void whereAllIsBraveABraveNudgeComes() {
        Nudge brave = SampleNudges.of("brave", Nudge.Kind.ACTION, Nudge.Context.MEETING, Nudge.Effort.BRAVE);
        History nothing = new History(Map.of(), Set.of(), PreferenceModel.UNKNOWN);

        assertThat(NudgeChoice.inSmallSteps(List.of(brave), nothing, DAY, 1).map(NudgeChoice::nudge))
                .contains(brave);
    }

    @Test
    void whileAnyIsUnseenNoneThatWasSeenComes() {
        PropertyCheck.holds(random -> {
            List<Nudge> nudges = SampleNudges.some(random);
            History history = history(nudges, random);
            boolean anyUnseen = history.seen().size() < nudges.size();

            assertThat(history.seen()
                            .containsKey(chosen(nudges, history, random).id()))
                    .isNotEqualTo(anyUnseen);
        });
    }

    @Test
    void whatCameInTheLastFourWeeksComesOnlyWhereNothingIsOlder() {
        PropertyCheck.holds(random -> {
            List<Nudge> nudges = SampleNudges.some(random);
            Map<String, LocalDate> seen = new HashMap<>();
            nudges.forEach(nudge -> seen.put(nudge.id(), DAY.minusDays(random.nextInt(60))));
            LocalDate oldest = Collections.min(seen.values());
            Nudge chosen = chosen(nudges, new History(seen, Set.of(), taste(nudges, random)), random);

            LocalDate last = seen.getOrDefault(chosen.id(), DAY);
            assertThat(last.isAfter(DAY.minusDays(28)) && last.isAfter(oldest)).isFalse();
        });
    }

    @Test
    void inTenDaysOfAPracticeNothingComesTwice() {
        PropertyCheck.holds(random -> {
            List<Nudge> nudges = SampleNudges.everySort().subList(0, 12);
            Map<String, LocalDate> seen = new HashMap<>();
            nudges.forEach(nudge -> seen.put(nudge.id(), DAY.minusDays(28 + random.nextInt(99))));
            List<Nudge> came = new ArrayList<>();
            for (LocalDate date = DAY; date.isBefore(DAY.plusDays(10)); date = date.plusDays(1)) {
                Nudge nudge = NudgeChoice.of(
                                nudges, new History(seen, Set.of(), taste(nudges, random)), date, random.nextLong())
                        .orElseThrow()
                        .nudge();
                came.add(nudge);
                seen.put(nudge.id(), date);
            }

            assertThat(came).doesNotHaveDuplicates();
        });
    }

    private static Nudge chosen(List<Nudge> nudges, History history, RandomGenerator random) {
        return NudgeChoice.of(nudges, history, DAY, random.nextLong())
                .orElseThrow()
                .nudge();
    }

    private static History history(List<Nudge> nudges, RandomGenerator random) {
        Map<String, LocalDate> seen = new HashMap<>();
        for (Nudge nudge : nudges) {
            if (random.nextBoolean()) {
                seen.put(nudge.id(), DAY.minusDays(random.nextInt(400)));
            }
        }
        return new History(seen, Set.of(), taste(nudges, random));
    }

    private static PreferenceModel taste(List<Nudge> nudges, RandomGenerator random) {
        return PreferenceModel.of(SampleNudges.answers(nudges, random), SampleNudges.library(nudges));
    }
}
