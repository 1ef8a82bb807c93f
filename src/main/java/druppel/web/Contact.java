package druppel.web;

import java.util.Optional;
import java.util.regex.Pattern;

/// Who is responsible for this installation, as its operator says it: a name, an e-mail address or an https address.
public record Contact(String text) {
    /// The longest text, in characters.
    public static final int LONGEST = 200;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");
    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s<>\"]+");

    public Contact {
        if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a contact is one line of at most " + LONGEST + " characters");
        }
    }

    /// The address of a link to them; empty if the text is neither an e-mail address nor an https address.
    public Optional<String> link() {
        if (EMAIL.matcher(text).matches()) {
            return Optional.of("mailto:" + text);
        }
        return ADDRESS.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
