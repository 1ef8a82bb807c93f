package druppel.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.understanding.IntentScores.ScoredIntent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionRuleTest {
    private static IntentScores scores(int words, ScoredIntent... ranked) {
        return new IntentScores(List.of(ranked), words);
    }

    private static ScoredIntent scored(Intent intent, double probability) {
        return new ScoredIntent(intent, probability, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "TIP, DO",
        "DONE, DO",
        "STOP, OFFER",
        "FORGET, OFFER",
        "PAUSE, OFFER",
        "SHARE, OFFER",
        "UNDO, OFFER",
        "REFLECTION, KEEP",
        "YESTERDAY, KEEP",
        "NOT_TODAY, NOT_TODAY",
        "DIDNT_COME_UP, NOT_TODAY",
        "PRIVACY, ANSWER",
        "GREETING, ANSWER",
        "UNSURE, ASK"
    })
    void aSureIntentHasItsOutcome(Intent intent, Outcome outcome) {
        assertThat(DecisionRule.decide(scores(6, scored(intent, 1))).outcome()).isEqualTo(outcome);
    }

    @Test
    void aCommandThatMayBeOwnWordsIsAskedAbout() {
        IntentScores scores = scores(6, scored(Intent.TIP, 0.9), scored(Intent.REFLECTION, 0.1));
        assertThat(DecisionRule.decide(scores).outcome()).isEqualTo(Outcome.ASK);
    }

    @Test
    void ownWordsThatMayBeANoAreAskedAbout() {
        IntentScores scores = scores(6, scored(Intent.REFLECTION, 0.85), scored(Intent.NOT_TODAY, 0.15));
        assertThat(DecisionRule.decide(scores).outcome()).isEqualTo(Outcome.ASK);
    }

    @Test
    void aCommandWithUnfamiliarWordsIsAskedAbout() {
        IntentScores known = scores(6, new ScoredIntent(Intent.TIP, 0.9, 1), scored(Intent.WHY, 0.1));
        IntentScores unknown = scores(6, new ScoredIntent(Intent.TIP, 0.9, 0), scored(Intent.WHY, 0.1));
        assertThat(DecisionRule.decide(known).outcome()).isEqualTo(Outcome.DO);
        assertThat(DecisionRule.decide(unknown).outcome()).isEqualTo(Outcome.ASK);
    }

    @Test
    void twoWordsThatWereNeverSeenTogetherAreAskedAbout() {
        assertThat(DecisionRule.decide(scores(2, new ScoredIntent(Intent.STOP, 1, 0.6)))
                        .outcome())
                .isEqualTo(Outcome.ASK);
    }

    @Test
    void thoseWhoAreAskedGetTheLikelyCommandsAndNotTheirOwnWords() {
        IntentScores scores = scores(
                6,
                scored(Intent.REFLECTION, 0.4),
                scored(Intent.TIP, 0.3),
                scored(Intent.WHY, 0.2),
                scored(Intent.UNSURE, 0.06),
                scored(Intent.STOP, 0.04));
        Interpretation asked = DecisionRule.decide(scores);
        assertThat(asked.outcome()).isEqualTo(Outcome.ASK);
        assertThat(asked.candidates()).containsExactly(Intent.TIP, Intent.WHY);
    }
}
