package druppel.understanding;

import druppel.understanding.Intent.Effect;
import druppel.understanding.IntentScores.ScoredIntent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Decides what happens with a message: of the possible actions the one whose mistakes are expected to cost least, or a
/// question if that costs less.
///
/// [MistakeCost] has the costs. A message of up to four words gets an action only if [Fragments] trusts it. A pure
/// function.
public final class DecisionRule {
    /// A candidate less likely than this is no help as a button.
    private static final double LIKELY_ENOUGH = 0.05;
    private static final int MOST_CANDIDATES = 3;

    private DecisionRule() {}

    /// Decides about a message from its scores.
    public static Interpretation decide(IntentScores scores) {
        return Stream.of(scores.best(), ownWords(scores))
                .distinct()
                .filter(scored -> scored.intent().effect() != Effect.NONE)
                .filter(scored -> Fragments.isTrusted(scored, scores.words()))
                .min(Comparator.comparingDouble(scored -> MistakeCost.expected(scored, scores)))
                .filter(scored -> MistakeCost.expected(scored, scores) < MistakeCost.OF_A_QUESTION)
                .map(DecisionRule::acting)
                .orElseGet(() -> asking(scores));
    }

    private static ScoredIntent ownWords(IntentScores scores) {
        return scores.ranked().stream()
                .filter(scored -> scored.intent() == Intent.REFLECTION)
                .findFirst()
                .orElse(scores.best());
    }

    private static Interpretation acting(ScoredIntent scored) {
        Outcome outcome = scored.intent().effect().outcome();
        return new Interpretation(outcome, scored.intent(), scored.probability(), List.of());
    }

    private static Interpretation asking(IntentScores scores) {
        List<Intent> candidates = scores.ranked().stream()
                .filter(scored -> scored.probability() >= LIKELY_ENOUGH)
                .map(ScoredIntent::intent)
                .filter(intent -> intent.effect() != Effect.NONE && intent.effect() != Effect.OWN_WORDS)
                .limit(MOST_CANDIDATES)
                .toList();
        ScoredIntent best = scores.best();
        return new Interpretation(Outcome.ASK, best.intent(), best.probability(), candidates);
    }
}
