package druppel.platform.slack.inbound;

import java.util.Arrays;
import java.util.Optional;

/// The shortcuts that the manifest declares, with the texts that Slack shows.
public enum Shortcut {
    /// Global shortcut.
    WRITE("write_reflection", "global", "Write a reflection", "Save a line about today; only you can see it"),
    /// Message shortcut: the form starts with the text of the message.
    KEEP(
            "keep_as_reflection",
            "message",
            "Save as reflection",
            "Save this message’s words as your reflection; only you can see it");

    private final String callback;
    private final String kind;
    private final String title;
    private final String purpose;

    Shortcut(String callback, String kind, String title, String purpose) {
        this.callback = callback;
        this.kind = kind;
        this.title = title;
        this.purpose = purpose;
    }

    /// The callback id.
    public String callback() {
        return callback;
    }

    /// The shortcut type in the manifest: `message` or `global`.
    public String kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }

    /// The shortcut with this callback id; empty if it is unknown.
    static Optional<Shortcut> of(String callback) {
        return Arrays.stream(values())
                .filter(known -> known.callback.equals(callback))
                .findFirst();
    }
}
