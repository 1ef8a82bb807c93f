package druppel.understanding;

import druppel.understanding.Intent.Effect;
import druppel.understanding.IntentScores.ScoredIntent;

/// What it costs to act on one intent when the member meant another, as a multiple of an unneeded question.
///
/// Dearest is what nobody notices: own words that are carried out as a command and so are lost, and a *no* that counts
/// as practised. The numbers were chosen on cross-validation.
final class MistakeCost {
    static final double OF_A_QUESTION = 1;
    /// How much dearer a mistake is if the message has no word that is familiar for the intent.
    private static final double UNFAMILIAR = 3;

    private MistakeCost() {}

    /// The cost to be expected of acting on this intent.
    static double expected(ScoredIntent chosen, IntentScores scores) {
        double cost = 0;
        for (ScoredIntent meant : scores.ranked()) {
            if (meant.intent() != chosen.intent()) {
                cost += meant.probability()
                        * of(chosen.intent().effect(), meant.intent().effect());
            }
        }
        return cost * caution(chosen);
    }

    private static double caution(ScoredIntent chosen) {
        boolean own = chosen.intent().effect() == Effect.OWN_WORDS;
        return own ? 1 : 1 + UNFAMILIAR * (1 - chosen.familiarity());
    }

    private static double of(Effect chosen, Effect meant) {
        boolean own = meant == Effect.OWN_WORDS;
        return switch (chosen) {
            case ANSWER -> ofAnswering(meant);
            case HARMLESS -> own ? 20 : 4;
            case SENSITIVE -> own ? 5 : 3;
            case PRACTISED -> own ? 2 : 15;
            case OWN_WORDS -> ofKeeping(meant);
            case NOT_PRACTISED -> meant == Effect.NOT_PRACTISED ? 0 : 5;
            case NONE -> 0;
        };
    }

    private static double ofAnswering(Effect meant) {
        return switch (meant) {
            case OWN_WORDS -> 8;
            case ANSWER -> 1;
            case HARMLESS, SENSITIVE, PRACTISED, NOT_PRACTISED, NONE -> 3;
        };
    }

    private static double ofKeeping(Effect meant) {
        return switch (meant) {
            case OWN_WORDS, PRACTISED -> 2;
            case NOT_PRACTISED -> 10;
            case ANSWER, HARMLESS, SENSITIVE -> 5;
            case NONE -> 6;
        };
    }
}
