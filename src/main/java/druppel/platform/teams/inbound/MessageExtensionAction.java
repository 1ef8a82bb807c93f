package druppel.platform.teams.inbound;

import druppel.message.HelpTextKey;
import druppel.message.TextKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Action commands of the message extension: each opens a form in a task module that only its user sees.
public enum MessageExtensionAction {
    /// In the compose box.
    WRITE("write", HelpTextKey.APP_WRITE, HelpTextKey.APP_WRITE_HOW),
    /// At a message; the form starts with its text.
    KEEP("keep", HelpTextKey.APP_KEEP, HelpTextKey.APP_KEEP_HOW);

    private final String command;
    private final TextKey title;
    private final TextKey purpose;

    MessageExtensionAction(String command, TextKey title, TextKey purpose) {
        this.command = command;
        this.title = title;
        this.purpose = purpose;
    }

    /// The command id.
    public String command() {
        return command;
    }

    /// The contexts in which it is offered, in Teams' terms.
    public List<String> contexts() {
        return switch (this) {
            case WRITE -> List.of("compose", "commandBox");
            case KEEP -> List.of("message");
        };
    }

    public TextKey title() {
        return title;
    }

    public TextKey purpose() {
        return purpose;
    }

    /// The initial values of the form.
    Map<String, String> values(Activity activity) {
        return switch (this) {
            case WRITE -> Map.of();
            case KEEP -> Map.of("reflection", MessageTextParser.ofMessage(activity));
        };
    }

    /// The action that an invoke names; empty if it is unknown.
    static Optional<MessageExtensionAction> of(Activity activity) {
        String named = activity.text("/value/commandId").orElse("");
        return Arrays.stream(values())
                .filter(known -> known.command.equals(named))
                .findFirst();
    }
}
