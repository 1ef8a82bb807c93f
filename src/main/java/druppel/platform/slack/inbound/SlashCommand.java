package druppel.platform.slack.inbound;

import java.util.Arrays;
import java.util.Optional;

/// The slash commands that the manifest declares, with the texts that Slack shows while they are typed.
public enum SlashCommand {
    TIP("/tip", "Get a tip at once", "[practice, trait or word]"),
    REFLECT("/reflect", "Save a line about today or yesterday", "[yesterday] [your words]"),
    STREAK("/streak", "See your streak and your year", ""),
    NUDGE(
            "/nudge",
            "Your settings, a nudge at once, pauses, help",
            "[now | why | aim | practice trust | share | at 8:30 | days mon-thu | pause 2 weeks | resume | help]");

    private final String command;
    private final String purpose;
    private final String hint;

    SlashCommand(String command, String purpose, String hint) {
        this.command = command;
        this.purpose = purpose;
        this.hint = hint;
    }

    /// The command with its slash, as members type it.
    public String command() {
        return command;
    }

    public String purpose() {
        return purpose;
    }

    /// The usage hint for its arguments.
    public Optional<String> hint() {
        return Optional.of(hint).filter(words -> !words.isEmpty());
    }

    /// The command with this name; empty if it is unknown.
    static Optional<SlashCommand> of(String typed) {
        return Arrays.stream(values())
                .filter(known -> known.command.equals(typed))
                .findFirst();
    }
}
