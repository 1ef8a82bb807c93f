package druppel.message;

import java.util.Optional;

/// Something to press. The action comes back when it is pressed: a name and, after a colon, what it
/// is about.
public record Button(String action, String label, Look look) {

    /// How much a button asks for the eye.
    public enum Look {
        PRIMARY,
        PLAIN,
        DANGER
    }

    public Button {
        if (action.isBlank() || action.length() > 200 || label.isBlank()) {
            throw new IllegalArgumentException("a button has an action of at most 200 characters and a label");
        }
    }

    private static final String ASKING = "ask:";
    private static final int LONGEST_LABEL = 75;

    /// One that says a command for whoever presses it.
    public static Button asking(String command, String label) {
        return plain(ASKING + command, label);
    }

    /// Whether a command fits on a button of its own.
    public static boolean canAsk(String command) {
        return command.length() <= LONGEST_LABEL;
    }

    /// The command that it says, if it says one.
    public Optional<String> command() {
        return command(action);
    }

    /// The command that an action says, if it says one.
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
