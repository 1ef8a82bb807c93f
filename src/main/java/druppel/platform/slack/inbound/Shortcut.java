package druppel.platform.slack.inbound;

import java.util.Arrays;
import java.util.Optional;

/// The shortcuts, and what Slack shows of them.
public enum Shortcut {
    /// From anywhere.
    WRITE("write_reflection", "global", "Write a reflection", "Keep a line about today; only you can read it"),
    /// With a message's words in it.
    KEEP(
            "keep_as_reflection",
            "message",
            "Keep as reflection",
            "Keep this message’s words as your reflection; only you can read it");

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

    /// Our name for it, which comes back when it is used.
    public String callback() {
        return callback;
    }

    /// Whether it stands at a message or anywhere, in Slack's word.
    public String kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }

    /// The shortcut of this name; empty where it is none of ours.
    static Optional<Shortcut> of(String callback) {
        return Arrays.stream(values())
                .filter(known -> known.callback.equals(callback))
                .findFirst();
    }
}
