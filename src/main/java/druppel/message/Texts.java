package druppel.message;

import druppel.domain.Language;
import java.util.Map;

/// Texts of the bot in one language, by key.
public interface Texts {
    Language language();

    /// Formats a text with its named values.
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
