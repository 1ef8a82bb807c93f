package druppel.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.library.Programme.Step;
import druppel.domain.library.ProgrammeSummary.Done;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgrammeSummaryTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Programme PROGRAMME = SampleProgrammes.of(List.of(new Step("ask", 2), new Step("trust", 2)));

    @Test
    void thePracticeWithTheMostDaysIsNamed() {
        assertThat(most(done("ask", 0), done("trust", 1), done("trust", 2))).contains("trust");
    }

    @Test
    void aDayWithSeveralReflectionsCountsOnce() {
        assertThat(most(done("ask", 0), done("ask", 1), done("trust", 2), done("trust", 2), done("trust", 2)))
                .contains("ask");
    }

    @Test
    void amongEqualsTheFirstOfTheProgrammeIsNamed() {
        assertThat(most(done("trust", 1), done("ask", 0))).contains("ask");
    }

    @Test
    void aPracticeOutsideTheProgrammeIsNotNamed() {
        assertThat(most(done("bridges", 0), done("bridges", 1), done("ask", 2))).contains("ask");
    }

    @Test
    void ifNothingWasDoneNoneIsNamed() {
        assertThat(ProgrammeSummary.of(PROGRAMME, 0, List.of())).isEqualTo(new ProgrammeSummary(0, Optional.empty()));
    }

    private static Optional<String> most(Done... done) {
        return ProgrammeSummary.of(PROGRAMME, done.length, List.of(done)).most();
    }

    private static Done done(String practice, int day) {
        return new Done(practice, MONDAY.plusDays(day));
    }
}
