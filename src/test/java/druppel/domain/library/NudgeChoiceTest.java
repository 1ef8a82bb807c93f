package druppel.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.library.NudgeChoice.History;
import druppel.domain.library.NudgeChoice.Reason;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NudgeChoiceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Nudge ONE = SampleNudges.act("one");
    private static final Nudge OTHER = SampleNudges.act("other");

    @Test
    void whatWasNeverSeenComesFirst() {
        assertThat(chosen(Map.of("one", DAY.minusYears(1)))).contains(new NudgeChoice(OTHER, Reason.NEW));
    }

    @Test
    void whatRestedComesBeforeWhatCameLately() {
        assertThat(chosen(Map.of("one", DAY.minusDays(28), "other", DAY.minusDays(27))))
                .contains(new NudgeChoice(ONE, Reason.RESTED));
    }

    @Test
    void whereNothingRestedTheLongestAgoComes() {
        assertThat(chosen(Map.of("one", DAY.minusDays(3), "other", DAY.minusDays(4))))
                .contains(new NudgeChoice(OTHER, Reason.RESTED));
    }

    @Test
    void amongTheRestedItDoesNotMatterHowLong() {
        Map<String, LocalDate> seen = Map.of("one", DAY.minusDays(30), "other", DAY.minusDays(300));
        List<Nudge> chosen = LongStream.range(0, 100)
                .mapToObj(seed -> choose(seen, PreferenceModel.UNKNOWN, seed))
                .distinct()
                .toList();

        assertThat(chosen).containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    void whereThereIsNothingToChooseNothingIsChosen() {
        assertThat(NudgeChoice.of(List.of(), new History(Map.of(), Set.of(), PreferenceModel.UNKNOWN), DAY, 1))
                .isEmpty();
    }

    @Test
    void whatSuitsComesMoreOftenAndTheRestNowAndThen() {
        long meetings = LongStream.range(0, 1_000)
                .mapToObj(seed -> among(SampleNudges.everySort(), fondOf(Nudge.Context.MEETING), seed))
                .filter(nudge -> nudge.context() == Nudge.Context.MEETING)
                .count();

        assertThat(meetings).isBetween(300L, 900L);
    }

    @Test
    void whereNothingIsKnownEverySettingComesAboutAsOften() {
        long meetings = LongStream.range(0, 1_000)
                .mapToObj(seed -> among(SampleNudges.everySort(), PreferenceModel.UNKNOWN, seed))
                .filter(nudge -> nudge.context() == Nudge.Context.MEETING)
                .count();

        assertThat(meetings).isBetween(150L, 250L);
    }

    @Test
    void colleaguesGetDifferentNudges() {
        assertThat(LongStream.range(1, 50).map(member -> NudgeChoice.seed(member, DAY)))
                .doesNotHaveDuplicates();
    }

    private static java.util.Optional<NudgeChoice> chosen(Map<String, LocalDate> seen) {
        return NudgeChoice.of(List.of(ONE, OTHER), new History(seen, Set.of(), PreferenceModel.UNKNOWN), DAY, 7);
    }

    private static Nudge choose(Map<String, LocalDate> seen, PreferenceModel preferenceModel, long seed) {
        return NudgeChoice.of(List.of(ONE, OTHER), new History(seen, Set.of(), preferenceModel), DAY, seed)
                .orElseThrow()
                .nudge();
    }

    private static Nudge among(List<Nudge> nudges, PreferenceModel preferenceModel, long seed) {
        return NudgeChoice.of(nudges, new History(Map.of(), Set.of(), preferenceModel), DAY, seed)
                .orElseThrow()
                .nudge();
    }

    /// A member who does every nudge of a context, and every action in the others.
    private static PreferenceModel fondOf(Nudge.Context context) {
        List<Nudge> nudges = SampleNudges.everySort();
        Map<String, NudgeResponse> answers = new HashMap<>();
        nudges.stream()
                .filter(nudge -> nudge.effort() == Nudge.Effort.SMALL)
                .forEach(nudge -> answers.put(nudge.id(), done(nudge, context)));
        return PreferenceModel.of(answers, SampleNudges.library(nudges));
    }

    private static NudgeResponse done(Nudge nudge, Nudge.Context context) {
        boolean done = nudge.context() == context || nudge.kind() == Nudge.Kind.ACTION;
        return done ? NudgeResponse.DONE : NudgeResponse.NOTHING;
    }
}
