package druppel.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.library.Programme.Place;
import druppel.domain.library.Programme.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private static final Programme TWO_WEEKS_EACH = SampleProgrammes.regular(10, 10);
    private static final Programme A_WEEK_EACH = SampleProgrammes.regular(10, 5);

    @Test
    void aFinishedPracticeReturnsForADayAboutSixWeeksLater() {
        assertThat(TWO_WEEKS_EACH.placeOf(42)).isEqualTo(new Place("p0", 1, 1, true));
        assertThat(TWO_WEEKS_EACH.placeOf(43)).isEqualTo(new Place("p4", 4, 10, false));
    }

    @Test
    void aSeasonHasItInTheMiddleOfAWeek() {
        assertThat(A_WEEK_EACH.placeOf(37)).isEqualTo(new Place("p0", 1, 1, true));
        assertThat(A_WEEK_EACH.running(37)).isEqualTo(new Place("p7", 3, 5, false));
    }

    @Test
    void inAWalkThroughTheWholePathSixReturn() {
        assertThat(returned(TWO_WEEKS_EACH, 0, 100)).containsExactly("p0", "p1", "p2", "p3", "p4", "p5");
    }

    @Test
    void thoseOfTheLastWeeksReturnWhenItBeginsAgain() {
        assertThat(returned(TWO_WEEKS_EACH, 100, 200))
                .containsExactly("p6", "p7", "p8", "p9", "p0", "p1", "p2", "p3", "p4", "p5");
    }

    @Test
    void ofATasterNothingReturnsSinceAllComesBySoonAnyway() {
        assertThat(returned(SampleProgrammes.regular(10, 1), 0, 200)).isEmpty();
    }

    @Test
    void whatHadItsOwnTurnMeanwhileDoesNotReturn() {
        Programme twice = SampleProgrammes.of(
                List.of(new Step("often", 10), new Step("other", 10), new Step("often", 10), new Step("last", 30)));

        assertThat(returned(twice, 0, 55)).doesNotContain("often");
    }

    @Test
    void aShortStepGivesNoneOfItsDaysAway() {
        List<Step> steps = new ArrayList<>(List.of(new Step("first", 10)));
        IntStream.range(0, 30).forEach(number -> steps.add(new Step("short" + number, 2)));

        assertThat(returned(SampleProgrammes.of(steps), 0, 60)).isEmpty();
    }

    @Test
    void afterTheTasterComesTheNextLonger() {
        assertThat(next(SampleProgrammes.called("taster", 10))).contains("season");
    }

    @Test
    void afterTheLongestComesTheLongestOfTheOthers() {
        assertThat(next(SampleProgrammes.called("default", 100))).contains("season");
    }

    @Test
    void whereThereIsNoOtherNoneIsProposed() {
        assertThat(SampleProgrammes.called("only", 10).next(List.of(SampleProgrammes.called("only", 10))))
                .isEmpty();
    }

    @Test
    void whatTheAuthorNamedComesBeforeTheNextLonger() {
        Programme finished = new Programme(
                "first",
                Localized.none(),
                Localized.none(),
                List.of(new Step("p0", 10)),
                false,
                Optional.of("default"));

        assertThat(next(finished)).contains("default");
    }

    @Test
    void itBeginsWhereTheAimIsTrainedAndKeepsTheCircleOfItsSteps() {
        Map<String, List<Trait>> traits = Map.of(
                "p0", List.of(Trait.SERVICE, Trait.VISION),
                "p1", List.of(Trait.SERVICE),
                "p2", List.of(Trait.VISION),
                "p3", List.of(Trait.INTEGRITY, Trait.CONNECTION));

        assertThat(practices(begun(true, Trait.VISION, traits))).containsExactly("p2", "p3", "p0", "p1");
        assertThat(practices(begun(true, Trait.CONNECTION, traits))).containsExactly("p3", "p0", "p1", "p2");
        assertThat(practices(begun(true, Trait.VALUES, traits))).containsExactly("p0", "p1", "p2", "p3");
        assertThat(practices(begun(false, Trait.VISION, traits))).containsExactly("p0", "p1", "p2", "p3");
    }

    @Test
    void aProgrammeOfOnePracticeStaysWithItForFiftyNudges() {
        Programme single = Programme.single(new Practice(
                "ask",
                List.of(Trait.SERVICE),
                Localized.none(),
                Localized.none(),
                Localized.none(),
                Map.of(),
                List.of()));

        assertThat(single.id()).isEqualTo("practice:ask");
        assertThat(single.length()).isEqualTo(50);
        assertThat(IntStream.range(0, 100).mapToObj(single::placeOf))
                .allMatch(place -> place.practice().equals("ask") && place.days() == 10 && !place.returned());
        assertThat(next(single)).contains("default");
    }

    private static Programme begun(boolean byAim, Trait aim, Map<String, List<Trait>> traits) {
        return byAim(byAim).beginningWith(aim, id -> traits.getOrDefault(id, List.of()));
    }

    private static Programme byAim(boolean byAim) {
        List<Step> steps = IntStream.range(0, 4)
                .mapToObj(number -> new Step("p" + number, 5))
                .toList();
        return new Programme("some", Localized.none(), Localized.none(), steps, byAim, Optional.empty());
    }

    private static List<String> practices(Programme programme) {
        return programme.steps().stream().map(Step::practice).toList();
    }

    private static Optional<String> next(Programme finished) {
        List<Programme> all = List.of(
                SampleProgrammes.called("default", 100),
                SampleProgrammes.called("season", 50),
                SampleProgrammes.called("taster", 10));
        return finished.next(all).map(Programme::id);
    }

    private static List<String> returned(Programme programme, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(programme::placeOf)
                .filter(Place::returned)
                .map(Place::practice)
                .toList();
    }
}
