package druppel.core.talk;

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
            throw new IllegalArgumentException(
                    "a button has an action of at most 200 characters and a label");
        }
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
