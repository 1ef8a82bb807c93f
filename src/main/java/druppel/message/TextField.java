package druppel.message;

import java.util.Map;
import java.util.Optional;

/// Text field of a form: its name, its longest text in characters, and what to say about a text that is not accepted.
///
/// @param tooLong a text with the values `length` and `limit`
public record TextField(String name, int longest, TextKey empty, TextKey tooLong) {

    /// The block in which the text is written.
    public Block.Input input(String label, String text, boolean optional) {
        return new Block.Input(name, label, Block.Entry.LINES, text, optional);
    }

    /// The text of a filled in form, as it was written.
    public String text(Map<String, String> values) {
        return values.getOrDefault(name, "");
    }

    /// Why a text is not accepted, in a sentence; empty if it is.
    public Optional<String> fault(Texts texts, String text) {
        if (text.isBlank()) {
            return Optional.of(texts.say(empty));
        }
        return text.length() > longest
                ? Optional.of(texts.say(tooLong, "length", text.length(), "limit", longest))
                : Optional.empty();
    }

    /// The same by the name of the field.
    public Map<String, String> faults(Texts texts, String text) {
        return fault(texts, text).map(sentence -> Map.of(name, sentence)).orElse(Map.of());
    }
}
