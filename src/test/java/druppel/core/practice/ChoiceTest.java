package druppel.core.practice;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.core.practice.Choice.History;
import druppel.core.practice.Choice.Reason;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Nudge ONE = Nudges.act("one");
    private static final Nudge OTHER = Nudges.act("other");

    @Test
    void whatWasNeverSeenComesFirst() {
        assertThat(chosen(Map.of("one", DAY.minusYears(1))))
                .contains(new Choice(OTHER, Reason.NEW));
    }

    @Test
    void whatRestedComesBeforeWhatCameLately() {
        assertThat(chosen(Map.of("one", DAY.minusDays(28), "other", DAY.minusDays(27))))
                .contains(new Choice(ONE, Reason.RESTED));
    }

    @Test
    void whereNothingRestedTheLongestAgoComes() {
        assertThat(chosen(Map.of("one", DAY.minusDays(3), "other", DAY.minusDays(4))))
                .contains(new Choice(OTHER, Reason.RESTED));
    }

    @Test
    void amongTheRestedItDoesNotMatterHowLong() {
        Map<String, LocalDate> seen = Map.of("one", DAY.minusDays(30), "other", DAY.minusDays(300));
        List<Nudge> chosen =
                LongStream.range(0, 100)
                        .mapToObj(seed -> choose(seen, Taste.UNKNOWN, seed))
                        .distinct()
                        .toList();

        assertThat(chosen).containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    void whereThereIsNothingToChooseNothingIsChosen() {
        assertThat(Choice.of(List.of(), new History(Map.of(), Taste.UNKNOWN), DAY, 1)).isEmpty();
    }

    @Test
    void whatSuitsComesMoreOftenAndTheRestNowAndThen() {
        long meetings =
                LongStream.range(0, 1_000)
                        .mapToObj(seed -> among(Nudges.everySort(), fondOf(Setting.MEETING), seed))
                        .filter(nudge -> nudge.setting() == Setting.MEETING)
                        .count();

        assertThat(meetings).isBetween(300L, 900L);
    }

    @Test
    void whereNothingIsKnownEverySettingComesAboutAsOften() {
        long meetings =
                LongStream.range(0, 1_000)
                        .mapToObj(seed -> among(Nudges.everySort(), Taste.UNKNOWN, seed))
                        .filter(nudge -> nudge.setting() == Setting.MEETING)
                        .count();

        assertThat(meetings).isBetween(150L, 250L);
    }

    @Test
    void colleaguesGetDifferentNudges() {
        assertThat(LongStream.range(1, 50).map(member -> Choice.seed(member, DAY)))
                .doesNotHaveDuplicates();
    }

    private static java.util.Optional<Choice> chosen(Map<String, LocalDate> seen) {
        return Choice.of(List.of(ONE, OTHER), new History(seen, Taste.UNKNOWN), DAY, 7);
    }

    private static Nudge choose(Map<String, LocalDate> seen, Taste taste, long seed) {
        return Choice.of(List.of(ONE, OTHER), new History(seen, taste), DAY, seed)
                .orElseThrow()
                .nudge();
    }

    private static Nudge among(List<Nudge> nudges, Taste taste, long seed) {
        return Choice.of(nudges, new History(Map.of(), taste), DAY, seed).orElseThrow().nudge();
    }

    /// Somebody who does everything small of a setting, and acts elsewhere.
    private static Taste fondOf(Setting setting) {
        List<Nudge> nudges = Nudges.everySort();
        Map<String, Response> answers = new HashMap<>();
        nudges.stream()
                .filter(nudge -> nudge.effort() == Effort.SMALL)
                .forEach(nudge -> answers.put(nudge.id(), done(nudge, setting)));
        return Taste.of(answers, Nudges.library(nudges));
    }

    private static Response done(Nudge nudge, Setting setting) {
        boolean done = nudge.setting() == setting || nudge.kind() == Kind.ACTION;
        return done ? Response.DONE : Response.NOTHING;
    }
}
