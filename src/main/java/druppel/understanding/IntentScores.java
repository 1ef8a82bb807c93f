package druppel.understanding;

import java.util.Comparator;
import java.util.List;

/// The scored intents of a message, and what a decision needs to know about the message besides.
///
/// @param ranked every intent the model knows, the likeliest first
/// @param words number of words
public record IntentScores(List<ScoredIntent> ranked, int words) {
    /// An intent with its probability.
    ///
    /// @param probability from 0 to 1; those of all intents add up to 1
    /// @param familiarity share of the message's words that the training lines of this intent contain, from 0 to 1
    public record ScoredIntent(Intent intent, double probability, double familiarity) {}

    public IntentScores {
        ranked = ranked.stream()
                .sorted(Comparator.comparingDouble(ScoredIntent::probability).reversed())
                .toList();
        if (ranked.isEmpty()) {
            throw new IllegalArgumentException("no intents");
        }
    }

    /// The likeliest intent.
    public ScoredIntent best() {
        return ranked.getFirst();
    }
}
