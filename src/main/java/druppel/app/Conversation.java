package druppel.app;

import druppel.core.talk.Card;
import java.util.Map;
import java.util.Optional;

/// Answers what people do. Safe for use by many threads at once; the rows are written before it
/// answers.
@FunctionalInterface
public interface Conversation {
    Answer answer(Incoming incoming);

    /// What of a filled in form cannot be taken: a sentence by the name of its field. Changes
    /// nothing and is quick, so that it can be asked before the form is taken at all.
    default Map<String, String> faults(Incoming.Pressed form) {
        return Map.of();
    }

    /// A tip that somebody else ordered for a person who did not ask for it.
    default Gift tip(Person receiver, String about) {
        return new Gift.Withheld("no tips here");
    }

    /// What stands on somebody's own page within the platform, now; empty where nothing does.
    default Optional<Card> home(Person person) {
        return Optional.empty();
    }
}
