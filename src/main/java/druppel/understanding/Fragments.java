package druppel.understanding;

import druppel.understanding.IntentScores.ScoredIntent;

/// Which messages of up to four words may be acted on.
///
/// *Tip from Ann worked*, *stop sign* and *done deal* look like commands to a linear model, because one word decides.
/// So the shorter a message is, the more familiar all of its words and pairs of words must be. The limits were chosen
/// on fragments of both kinds.
final class Fragments {
    private static final int LONGEST = 4;

    private Fragments() {}

    /// Whether a message of so many words may have this intent without a question.
    static boolean isTrusted(ScoredIntent scored, int words) {
        return words > LONGEST
                || switch (scored.intent().effect()) {
                    case ANSWER, HARMLESS, SENSITIVE, PRACTISED -> isCommand(scored, words);
                    case OWN_WORDS -> words > 2 || scored.probability() >= 0.97;
                    case NOT_PRACTISED -> scored.familiarity() >= 0.5 || reaches(scored, 0.3, 0.99);
                    case NONE -> true;
                };
    }

    private static boolean isCommand(ScoredIntent scored, int words) {
        return switch (words) {
            case LONGEST -> reaches(scored, 0.65, 0.95) || reaches(scored, 0.3, 0.995);
            case 3 -> reaches(scored, 0.55, 0.99) || reaches(scored, 0.45, 0.998);
            default -> reaches(scored, 0.8, 0.99) || reaches(scored, 0.65, 0.998);
        };
    }

    private static boolean reaches(ScoredIntent scored, double familiarity, double probability) {
        return scored.familiarity() >= familiarity && scored.probability() >= probability;
    }
}
