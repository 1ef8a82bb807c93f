package druppel.platform.slack.render;

import druppel.message.Button;
import java.util.Map;
import java.util.Optional;

/// Value of a button, at most 2,000 characters: its action and, after a line break, the words that it carries.
///
/// Source of the limit: https://docs.slack.dev/reference/block-kit/block-elements/button-element
public record ButtonValue(String action, Optional<String> words) {
    private static final String BREAK = "\n";

    static ButtonValue of(Button button) {
        return new ButtonValue(button.action(), button.words());
    }

    /// Parses the value of a pressed button.
    public static ButtonValue read(String value) {
        String[] parts = value.split(BREAK, 2);
        return new ButtonValue(parts[0], parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
    }

    String text() {
        return words.map(carried -> action + BREAK + carried).orElse(action);
    }

    /// The words by the name of their field; none if the button carries none.
    public Map<String, String> values() {
        return words.map(carried -> Map.of(Button.WORDS, carried)).orElse(Map.of());
    }
}
