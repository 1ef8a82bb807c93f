package druppel.understanding;

import druppel.understanding.Intent.Effect;
import druppel.understanding.IntentScores.ScoredIntent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Decides what happens with a message: of all possible actions the one whose mistakes are expected to cost least.
///
/// The cost of a mistake is a number; asking the member costs 1. A *no* counted as practice and a reflection carried out
/// as a command cost most, since nobody notices them. Two guards come on top for what the model has not seen: a command
/// needs familiar words, and a short message needs more certainty than a long one. A pure function.
public final class DecisionRule {
    private static final double COST_OF_ASKING = 1;
    private static final double LIKELY_ENOUGH = 0.05;
    private static final int MOST_CANDIDATES = 3;

    private DecisionRule() {}

    /// Decides about a message from its scores.
    public static Interpretation decide(IntentScores scores) {
        return Stream.of(scores.best(), bestRecord(scores))
                .distinct()
                .filter(scored -> scored.intent().effect() != Effect.NONE)
                .filter(scored -> !isDoubtfulFragment(scored, scores.words()))
                .min(Comparator.comparingDouble(scored -> expectedCost(scored, scores)))
                .filter(scored -> expectedCost(scored, scores) < COST_OF_ASKING)
                .map(DecisionRule::interpretation)
                .orElseGet(() -> asking(scores));
    }

    private static ScoredIntent bestRecord(IntentScores scores) {
        return scores.ranked().stream()
                .filter(scored -> scored.intent() == Intent.REFLECTION)
                .findFirst()
                .orElse(scores.best());
    }

    private static double expectedCost(ScoredIntent chosen, IntentScores scores) {
        double cost = 0;
        for (ScoredIntent meant : scores.ranked()) {
            if (meant.intent() != chosen.intent()) {
                cost += meant.probability() * costOf(chosen.intent(), meant.intent());
            }
        }
        return cost * caution(chosen);
    }

    private static double caution(ScoredIntent chosen) {
        return chosen.intent().effect() == Effect.OWN_WORDS ? 1 : 1 + 3 * (1 - chosen.familiarity());
    }

    private static boolean isDoubtfulFragment(ScoredIntent chosen, int words) {
        return switch (chosen.intent().effect()) {
            case ANSWER, HARMLESS, SENSITIVE, PRACTISED -> isDoubtfulCommand(chosen, words);
            case OWN_WORDS -> words <= 2 && chosen.probability() < 0.97;
            case NOT_PRACTISED -> words <= 4 && chosen.familiarity() < 0.5 && chosen.probability() < 0.99;
            case NONE -> false;
        };
    }

    private static boolean isDoubtfulCommand(ScoredIntent chosen, int words) {
        return switch (words) {
            case 0, 1, 2 -> chosen.familiarity() < 0.8 || chosen.probability() < 0.99;
            case 3 -> chosen.familiarity() < 0.55 || chosen.probability() < 0.98;
            case 4 -> chosen.familiarity() < 0.4 || chosen.probability() < (chosen.familiarity() < 0.55 ? 0.99 : 0.95);
            default -> false;
        };
    }

    private static double costOf(Intent chosen, Intent meant) {
        return switch (chosen.effect()) {
            case ANSWER -> meant.effect() == Effect.OWN_WORDS ? 8 : 3;
            case HARMLESS -> meant.effect() == Effect.OWN_WORDS ? 20 : 4;
            case SENSITIVE -> meant.effect() == Effect.OWN_WORDS ? 5 : 3;
            case PRACTISED -> meant.effect() == Effect.OWN_WORDS ? 2 : 15;
            case OWN_WORDS -> costOfKeeping(meant);
            case NOT_PRACTISED -> meant.effect() == Effect.NOT_PRACTISED ? 0 : 5;
            case NONE -> 0;
        };
    }

    private static double costOfKeeping(Intent meant) {
        return switch (meant.effect()) {
            case OWN_WORDS, PRACTISED -> 2;
            case NOT_PRACTISED -> 10;
            case ANSWER, HARMLESS, SENSITIVE -> 7;
            case NONE -> 6;
        };
    }

    private static Interpretation interpretation(ScoredIntent scored) {
        return new Interpretation(outcomeOf(scored.intent()), scored.intent(), scored.probability(), List.of());
    }

    private static Outcome outcomeOf(Intent intent) {
        return switch (intent.effect()) {
            case ANSWER -> Outcome.ANSWER;
            case HARMLESS, PRACTISED -> Outcome.DO;
            case SENSITIVE -> Outcome.OFFER;
            case OWN_WORDS -> Outcome.KEEP;
            case NOT_PRACTISED -> Outcome.NOT_TODAY;
            case NONE -> Outcome.ASK;
        };
    }

    private static Interpretation asking(IntentScores scores) {
        List<Intent> candidates = scores.ranked().stream()
                .filter(scored -> scored.probability() >= LIKELY_ENOUGH)
                .map(ScoredIntent::intent)
                .filter(intent -> intent.effect() != Effect.NONE && intent.effect() != Effect.OWN_WORDS)
                .limit(MOST_CANDIDATES)
                .toList();
        return new Interpretation(
                Outcome.ASK, scores.best().intent(), scores.best().probability(), candidates);
    }
}
