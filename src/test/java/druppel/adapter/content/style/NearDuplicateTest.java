package druppel.adapter.content.style;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeConditions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearDuplicateTest {
    private static final List<String> ENGLISH = List.of(
            "Leave one message unsent today: the one that asks someone how far they have got.",
            "Walk over to the counter and listen for ten minutes to the visitors.",
            "Draw your team as dots and lines.",
            "Send back a draft without a single red mark.",
            "Leave unsent today the one message in which you ask somebody how far they’ve got.");
    private static final List<String> DUTCH = List.of(
            "Stuur vandaag één berichtje niet: dat waarin je vraagt hoe ver iemand is.",
            "Loop naar de balie en luister tien minuten naar de bezoekers.",
            "Teken je team als stippen en lijnen.",
            "Stuur een concept terug zonder één rode streep.",
            "Laat vandaag dat ene berichtje waarin je vraagt hoe ver iemand is, ongestuurd.");

    @Test
    void anActThatIsOnlyWordedDifferentlyIsFoundAtTheLaterOne() {
        assertThat(new NearDuplicate().violations(nudges(Language.EN, ENGLISH)))
                .singleElement()
                .isEqualTo(violation(Language.EN));
        assertThat(new NearDuplicate().violations(nudges(Language.NL, DUTCH)))
                .singleElement()
                .isEqualTo(violation(Language.NL));
    }

    @Test
    void differentActsAreFine() {
        assertThat(new NearDuplicate().violations(nudges(Language.EN, ENGLISH.subList(0, 4))))
                .isEmpty();
        assertThat(new NearDuplicate().violations(nudges(Language.NL, DUTCH.subList(0, 4))))
                .isEmpty();
    }

    @Test
    void textsInDifferentLanguagesAreNotCompared() {
        List<Nudge> english = nudges(Language.EN, ENGLISH.subList(0, 1));
        List<Nudge> dutch = nudges(Language.NL, ENGLISH.subList(0, 1));
        assertThat(new NearDuplicate().violations(List.of(english.getFirst(), dutch.getFirst())))
                .isEmpty();
    }

    private static List<Nudge> nudges(Language language, List<String> acts) {
        return IntStream.range(0, acts.size())
                .mapToObj(number -> SampleTexts.nudge(
                        "ask-" + number, NudgeConditions.NONE, language, new Nudge.Text(acts.get(number), "", "", "")))
                .toList();
    }

    private static Violation violation(Language language) {
        return new Violation(
                "ask-4",
                language,
                "nudge",
                "asks for almost the same as ask-0",
                "ask for something else, or remove one of the two");
    }
}
