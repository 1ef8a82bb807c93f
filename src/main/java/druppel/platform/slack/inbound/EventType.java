package druppel.platform.slack.inbound;

import java.util.Arrays;
import java.util.Optional;

/// The event types that the app subscribes to.
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

    /// The `type` field of an event.
    String type() {
        return type;
    }

    /// The name used in the manifest to subscribe to it.
    public String subscription() {
        return subscription;
    }

    /// The event type with this name; empty if the app does not use it.
    static Optional<EventType> of(String type) {
        return Arrays.stream(values()).filter(known -> known.type.equals(type)).findFirst();
    }
}
