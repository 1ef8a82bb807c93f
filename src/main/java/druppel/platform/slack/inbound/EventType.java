package druppel.platform.slack.inbound;

import java.util.Arrays;
import java.util.Optional;

/// The events that Slack is asked for, and that are read.
public enum EventType {
    HOME_OPENED("app_home_opened", "app_home_opened"),
    MESSAGE("message", "message.im"),
    STEP_EXECUTED("function_executed", "function_executed"),
    UNINSTALLED("app_uninstalled", "app_uninstalled"),
    REVOKED("tokens_revoked", "tokens_revoked"),
    CHANGED("user_change", "user_change"),
    JOINED("team_join", "team_join"),
    QUIETED("dnd_updated_user", "dnd_updated_user");

    private final String type;
    private final String subscription;

    EventType(String type, String subscription) {
        this.type = type;
        this.subscription = subscription;
    }

    /// What an event of this kind calls itself.
    String type() {
        return type;
    }

    /// Under what name it is asked for.
    public String subscription() {
        return subscription;
    }

    /// The kind of an event; empty where it is none of ours.
    static Optional<EventType> of(String type) {
        return Arrays.stream(values()).filter(known -> known.type.equals(type)).findFirst();
    }
}
