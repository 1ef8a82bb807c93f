package druppel.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptAct.Span;
import druppel.domain.habit.KeptActs;
import druppel.domain.habit.PracticePhase;
import druppel.domain.library.NudgeChoice.History;
import druppel.domain.library.Programme.Step;
import druppel.testing.PropertyCheck;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What comes next in a programme, with and without a kept act.
class ProgrammePositionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Programme PATH = SampleProgrammes.of(
            IntStream.range(0, 6).mapToObj(number -> new Step("p" + number, 10)).toList());

    @Test
    void aPracticeOfWhichAnActWasKeptDoesNotReturnForADay() {
        assertThat(after(42, KeptActs.NONE).place().returned()).isTrue();
        assertThat(after(42, kept("p0")).place().returned()).isFalse();
    }

    @Test
    void aDayOnWhichAnotherPracticeReturnsIsNoneOfItsOwn() {
        assertThat(IntStream.range(40, 47)
                        .mapToObj(day -> after(day, KeptActs.NONE).phase()))
                .containsExactly(
                        PracticePhase.FIND,
                        PracticePhase.FIND,
                        PracticePhase.FIND,
                        PracticePhase.FIND,
                        PracticePhase.FIND,
                        PracticePhase.KEEP,
                        PracticePhase.KEEP);
        assertThat(after(44, kept("p0")).phase()).isEqualTo(PracticePhase.KEEP);
    }

    @Test
    void theRestOfAStepBeginsAfterItsNewestNudge() {
        assertThat(after(0, KeptActs.NONE).restOfStep()).isEqualTo(new Span(PATH.id(), 0, 10));
        assertThat(after(4, KeptActs.NONE).restOfStep()).isEqualTo(new Span(PATH.id(), 4, 10));
        assertThat(after(10, KeptActs.NONE).restOfStep()).isEqualTo(new Span(PATH.id(), 10, 10));
    }

    @Test
    void whatWasKeptBeforeIsNotFoundAgainWhileThereIsAnother() {
        Nudge one = SampleNudges.act("one");
        Nudge other = SampleNudges.act("other");
        KeptActs acts = new KeptActs(List.of(KeptAct.chosen("one", SampleNudges.PRACTICE, DAY, new Span("x", 0, 1))));

        assertThat(find(after(0, acts), List.of(one, other))).isEqualTo(other);
        assertThat(find(after(0, acts), List.of(one))).isEqualTo(one);
    }

    @Test
    void theFirstFourNudgesOfALongStepAreDifferentAndAsSmallAsThereAre() {
        PropertyCheck.holds(random -> {
            List<Nudge> nudges = SampleNudges.everySort();
            Map<String, LocalDate> seen = new HashMap<>();
            long seed = random.nextLong();
            for (int day = 0; day < PracticePhase.FINDING_DAYS; day++) {
                History history = new History(seen, seen.keySet(), PreferenceModel.UNKNOWN);
                Nudge found = after(day, KeptActs.NONE)
                        .find(nudges, history, DAY.plusDays(day), seed + day)
                        .orElseThrow()
                        .nudge();
                assertThat(found.effort()).isEqualTo(Nudge.Effort.SMALL);
                assertThat(seen.put(found.id(), DAY.plusDays(day))).isNull();
            }
        });
    }

    @Test
    void whoKeepsNoneGetsFromTheFifthDayOnWhatTheRampGives() {
        PropertyCheck.holds(random -> {
            List<Nudge> nudges = SampleNudges.some(random);
            History history = new History(
                    Map.of(nudges.getFirst().id(), DAY),
                    Set.of(nudges.getFirst().id()),
                    PreferenceModel.UNKNOWN);
            int day = 4 + random.nextInt(6);
            long seed = random.nextLong();

            assertThat(after(day, KeptActs.NONE).find(nudges, history, DAY.plusDays(9), seed))
                    .isEqualTo(NudgeChoice.inSmallSteps(nudges, history, DAY.plusDays(9), seed));
        });
    }

    private static Nudge find(ProgrammePosition position, List<Nudge> nudges) {
        History history = new History(Map.of(), Set.of(), PreferenceModel.UNKNOWN);
        return position.find(nudges, history, DAY, 1).orElseThrow().nudge();
    }

    private static KeptActs kept(String practice) {
        return new KeptActs(List.of(
                KeptAct.chosen("act", practice, DAY, new Span("x", 4, 10)).endedOn(DAY.plusDays(7))));
    }

    private static ProgrammePosition after(int nudgeDays, KeptActs acts) {
        return new ProgrammePosition(PATH, nudgeDays, Optional.empty(), acts);
    }
}
