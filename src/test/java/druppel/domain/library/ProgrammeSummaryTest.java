package druppel.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.library.Programme.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgrammeSummaryTest {
    private static final Programme PROGRAMME = SampleProgrammes.of(List.of(new Step("ask", 2), new Step("trust", 2)));
    private static final Catalogue LIBRARY = Catalogue.of(
            List.of(
                    SampleNudges.practice("ask", List.of(of("ask-1", "ask"), of("ask-2", "ask"))),
                    SampleNudges.practice("trust", List.of(of("trust-1", "trust")))),
            List.of(),
            Map.of());

    @Test
    void tapsAndWordsAreDoneAndSilenceIsNot() {
        assertThat(back(Map.of("ask-1", NudgeResponse.DONE, "ask-2", NudgeResponse.NOTHING))
                        .done())
                .isEqualTo(1);
        assertThat(back(Map.of("ask-1", NudgeResponse.WORDS, "trust-1", NudgeResponse.DONE))
                        .done())
                .isEqualTo(2);
    }

    @Test
    void thePracticeOfWhichMostWasDoneIsNamed() {
        Map<String, NudgeResponse> responses =
                Map.of("trust-1", NudgeResponse.DONE, "ask-1", NudgeResponse.DONE, "ask-2", NudgeResponse.WORDS);

        assertThat(back(responses).most()).contains("ask");
    }

    @Test
    void amongEqualsTheFirstOfTheProgrammeIsNamed() {
        assertThat(back(Map.of("trust-1", NudgeResponse.DONE, "ask-1", NudgeResponse.DONE))
                        .most())
                .contains("ask");
    }

    @Test
    void whereNothingWasDoneNoneIsNamed() {
        assertThat(back(Map.of("ask-1", NudgeResponse.NOTHING))).isEqualTo(new ProgrammeSummary(0, Optional.empty()));
    }

    private static ProgrammeSummary back(Map<String, NudgeResponse> responses) {
        return ProgrammeSummary.of(PROGRAMME, responses, LIBRARY);
    }

    private static Nudge of(String id, String practice) {
        return new Nudge(id, practice, Nudge.Kind.ACTION, Nudge.Context.ALONE, Nudge.Effort.SMALL, Map.of());
    }
}
