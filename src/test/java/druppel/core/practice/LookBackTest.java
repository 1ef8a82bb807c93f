package druppel.core.practice;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.core.practice.Programme.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookBackTest {
    private static final Programme PROGRAMME =
            Programmes.of(List.of(new Step("ask", 2), new Step("trust", 2)));
    private static final Catalogue LIBRARY =
            Catalogue.of(
                    List.of(
                            Nudges.practice("ask", List.of(of("ask-1", "ask"), of("ask-2", "ask"))),
                            Nudges.practice("trust", List.of(of("trust-1", "trust")))),
                    List.of(),
                    Map.of());

    @Test
    void tapsAndWordsAreDoneAndSilenceIsNot() {
        assertThat(back(Map.of("ask-1", Response.DONE, "ask-2", Response.NOTHING)).done())
                .isEqualTo(1);
        assertThat(back(Map.of("ask-1", Response.WORDS, "trust-1", Response.DONE)).done())
                .isEqualTo(2);
    }

    @Test
    void thePracticeOfWhichMostWasDoneIsNamed() {
        Map<String, Response> responses =
                Map.of("trust-1", Response.DONE, "ask-1", Response.DONE, "ask-2", Response.WORDS);

        assertThat(back(responses).most()).contains("ask");
    }

    @Test
    void amongEqualsTheFirstOfTheProgrammeIsNamed() {
        assertThat(back(Map.of("trust-1", Response.DONE, "ask-1", Response.DONE)).most())
                .contains("ask");
    }

    @Test
    void whereNothingWasDoneNoneIsNamed() {
        assertThat(back(Map.of("ask-1", Response.NOTHING)))
                .isEqualTo(new LookBack(0, Optional.empty()));
    }

    private static LookBack back(Map<String, Response> responses) {
        return LookBack.of(PROGRAMME, responses, LIBRARY);
    }

    private static Nudge of(String id, String practice) {
        return new Nudge(id, practice, Kind.ACTION, Setting.ALONE, Effort.SMALL, Map.of());
    }
}
