package druppel.domain.habit;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.habit.KeptAct.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which kept act comes when.
class KeptActsTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);
    private static final LocalDate END = LocalDate.of(2026, 12, 14);
    private static final KeptAct ASK = KeptAct.chosen("ask-01", "ask", FRIDAY, new Span("default", 4, 10));
    private static final KeptAct TEAM = KeptAct.chosen("team-01", "team", FRIDAY, new Span("default", 4, 10));

    @Test
    void aKeptActComesUntilItsStepIsOver() {
        KeptActs acts = acts(ASK);

        assertThat(IntStream.range(0, 12)
                        .filter(day -> acts.running("default", day).isPresent()))
                .containsExactly(4, 5, 6, 7, 8, 9);
    }

    @Test
    void inAnotherProgrammeItDoesNotCome() {
        assertThat(acts(ASK).running("season", 5)).isEmpty();
    }

    @Test
    void ofTwoTheOneChosenLastComes() {
        KeptAct later = KeptAct.chosen("ask-02", "ask", FRIDAY.plusDays(3), new Span("default", 5, 10));

        assertThat(acts(ASK, later).running("default", 6)).contains(later);
    }

    @Test
    void theFirstNudgeAfterItsStepEndsIt() {
        assertThat(acts(ASK).changedBy("default", 9, END, Optional.empty())).isEmpty();
        assertThat(acts(ASK).changedBy("default", 10, END, Optional.empty())).containsExactly(ASK.endedOn(END));
    }

    @Test
    void aProgrammeThatBeginsAgainEndsIt() {
        assertThat(acts(ASK).changedBy("default", 0, END, Optional.empty())).containsExactly(ASK.endedOn(END));
    }

    @Test
    void boostersComeOneTwoFourAndEightWeeksAfterTheEnd() {
        KeptAct act = ASK.endedOn(END);
        for (int weeks : List.of(1, 2, 4, 8)) {
            assertThat(act.boosterDue()).contains(END.plusWeeks(weeks));
            act = act.boostedOn(END.plusWeeks(weeks));
        }

        assertThat(act.boosterDue()).isEmpty();
    }

    @Test
    void aBoosterThatWasDelayedDelaysTheNext() {
        KeptAct act = ASK.endedOn(END).boostedOn(END.plusWeeks(3));

        assertThat(act.boosterDue()).contains(END.plusWeeks(4));
    }

    @Test
    void noBoosterComesBeforeItsDate() {
        KeptActs acts = acts(ASK.endedOn(END));

        assertThat(booster(acts, END.plusDays(6), END)).isEmpty();
        assertThat(booster(acts, END.plusDays(7), END)).isPresent();
    }

    @Test
    void theBoosterThatIsDueLongestComesFirst() {
        KeptAct ask = ASK.endedOn(END);
        KeptAct team = TEAM.endedOn(END.minusDays(1));

        assertThat(booster(acts(ask, team), END.plusDays(8), END)).contains(team);
    }

    @Test
    void twoNudgeDaysInARowBringOneBooster() {
        LocalDate monday = END.plusDays(7);
        KeptActs acts = acts(ASK.endedOn(END), TEAM.endedOn(END).boostedOn(monday));

        assertThat(booster(acts, monday.plusDays(1), monday)).isEmpty();
        assertThat(booster(acts, monday.plusDays(2), monday.plusDays(1))).contains(ASK.endedOn(END));
    }

    @Test
    void whatGoesByItselfHasNoMoreBoosters() {
        assertThat(ASK.endedOn(END).graduatedOn(END).boosterDue()).isEmpty();
    }

    @Test
    void whatCannotComeOnADateWaits() {
        assertThat(acts(ASK.endedOn(END)).booster(END.plusWeeks(1), Optional.of(END), act -> false))
                .isEmpty();
    }

    @Test
    void aBoosterCameOnlyOnItsDate() {
        KeptActs acts = acts(ASK.endedOn(END).boostedOn(END.plusWeeks(1)));

        assertThat(acts.boostedOn(END.plusWeeks(1))).isTrue();
        assertThat(acts.boostedOn(END)).isFalse();
    }

    @Test
    void aDateShowsWhetherItWasKeptOrABooster() {
        KeptAct act = ASK.endedOn(END).boostedOn(END.plusWeeks(1));

        assertThat(act.isKeptOn(FRIDAY.minusDays(1))).isFalse();
        assertThat(act.isKeptOn(FRIDAY)).isTrue();
        assertThat(act.isKeptOn(END)).isFalse();
        assertThat(act.isBoosterOn(END)).isFalse();
        assertThat(act.isBoosterOn(END.plusWeeks(1))).isTrue();
    }

    private static Optional<KeptAct> booster(KeptActs acts, LocalDate date, LocalDate last) {
        return acts.booster(date, Optional.of(last), act -> true);
    }

    private static KeptActs acts(KeptAct... acts) {
        return new KeptActs(List.of(acts));
    }
}
