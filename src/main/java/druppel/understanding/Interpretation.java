package druppel.understanding;

import java.util.List;

/// How a message was understood.
///
/// @param intent what it asks for; the best guess when the member is asked
/// @param confidence probability of the intent, from 0 to 1
/// @param candidates likely intents to offer as buttons, best first; at most three, none unless the member is asked
public record Interpretation(Outcome outcome, Intent intent, double confidence, List<Intent> candidates) {
    public Interpretation {
        candidates = List.copyOf(candidates);
    }
}
