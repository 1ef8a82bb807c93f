package druppel.message;

import java.util.Optional;

/// Button of a card. Its action is returned when it is pressed: a name and, after a colon, an argument.
///
/// @param words words of the member, returned as the value of the field [#WORDS]
public record Button(String action, String label, Look look, Optional<String> words) {
    /// The name of the field in which a press returns the words of its button.
    public static final String WORDS = "words";

    /// The longest words, in `char`s: together with the action they fit in the value of a button of Slack.
    public static final int LONGEST_WORDS = 1_700;

    /// Visual weight of a button.
    public enum Look {
        PRIMARY,
        PLAIN,
        DANGER
    }

    public Button {
        if (action.isBlank() || action.length() > 200 || label.isBlank()) {
            throw new IllegalArgumentException("a button needs an action of at most 200 characters and a label");
        }
        if (words.filter(text -> text.length() > LONGEST_WORDS).isPresent()) {
            throw new IllegalArgumentException("a button carries at most " + LONGEST_WORDS + " characters");
        }
    }

    public Button(String action, String label, Look look) {
        this(action, label, look, Optional.empty());
    }

    /// A copy that carries words.
    public Button carrying(String text) {
        return new Button(action, label, look, Optional.of(text));
    }

    private static final String ASKING = "ask:";

    /// Creates a button that sends a command for the member who presses it.
    public static Button asking(String command, String label) {
        return plain(ASKING + command, label);
    }

    /// The command that the button sends, if any.
    public Optional<String> command() {
        return command(action);
    }

    /// The command in an action, if it holds one.
    public static Optional<String> command(String action) {
        return action.startsWith(ASKING) ? Optional.of(action.substring(ASKING.length())) : Optional.empty();
    }

    public static Button primary(String action, String label) {
        return new Button(action, label, Look.PRIMARY);
    }

    public static Button plain(String action, String label) {
        return new Button(action, label, Look.PLAIN);
    }

    public static Button danger(String action, String label) {
        return new Button(action, label, Look.DANGER);
    }
}
