package druppel.platform.teams.inbound;

import druppel.message.MemberTextKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be done with the bot from wherever somebody is in Teams: it opens a form in a window,
/// which nobody else sees.
public enum MessageExtensionAction {
    /// From the field in which people write to each other.
    WRITE("write", MemberTextKey.APP_WRITE, MemberTextKey.APP_WRITE_HOW),
    /// At a message, with its words in the form.
    KEEP("keep", MemberTextKey.APP_KEEP, MemberTextKey.APP_KEEP_HOW);

    private final String command;
    private final MemberTextKey title;
    private final MemberTextKey purpose;

    MessageExtensionAction(String command, MemberTextKey title, MemberTextKey purpose) {
        this.command = command;
        this.title = title;
        this.purpose = purpose;
    }

    /// Our name for it, which comes back when it is used.
    public String command() {
        return command;
    }

    /// Where it stands, in Teams' words.
    public List<String> contexts() {
        return switch (this) {
            case WRITE -> List.of("compose", "commandBox");
            case KEEP -> List.of("message");
        };
    }

    public MemberTextKey title() {
        return title;
    }

    public MemberTextKey purpose() {
        return purpose;
    }

    /// What the form begins with.
    Map<String, String> values(Activity activity) {
        return switch (this) {
            case WRITE -> Map.of();
            case KEEP -> Map.of("reflection", MessageTextParser.ofMessage(activity));
        };
    }

    /// The one that an invocation names; empty where it is none of ours.
    static Optional<MessageExtensionAction> of(Activity activity) {
        String named = activity.text("/value/commandId").orElse("");
        return Arrays.stream(values())
                .filter(known -> known.command.equals(named))
                .findFirst();
    }
}
