package druppel.message;

import druppel.domain.Language;
import java.util.Map;

/// The bot's own words in one language, by phrase.
public interface Texts {
    Language language();

    /// The phrase with its named values filled in.
    String say(TextKey phrase, Map<String, ?> values);

    default String say(TextKey phrase) {
        return say(phrase, Map.of());
    }

    default String say(TextKey phrase, String name, Object value) {
        return say(phrase, Map.of(name, value));
    }

    default String say(TextKey phrase, String name, Object value, String other, Object otherValue) {
        return say(phrase, Map.of(name, value, other, otherValue));
    }
}
