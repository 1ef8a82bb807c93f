package druppel.platform.slack.api;

import java.util.Arrays;
import java.util.List;

/// The OAuth scopes that the app requests. If an optional one is not granted, the app works without that
/// feature.
public enum Scope {
    COMMANDS("commands", true),
    CHAT_WRITE("chat:write", true),
    IM_HISTORY("im:history", true),
    USERS_READ("users:read", true),
    IM_WRITE("im:write", false),
    FILES_WRITE("files:write", false),
    DND_READ("dnd:read", false),
    USERGROUPS_READ("usergroups:read", false),
    CHANNELS_READ("channels:read", false),
    GROUPS_READ("groups:read", false);

    private final String id;
    private final boolean needed;

    Scope(String id, boolean needed) {
        this.id = id;
        this.needed = needed;
    }

    /// Slack's name of the scope.
    public String id() {
        return id;
    }

    public static List<String> all() {
        return Arrays.stream(values()).map(Scope::id).toList();
    }

    public static List<String> needed() {
        return ids(true);
    }

    public static List<String> optional() {
        return ids(false);
    }

    private static List<String> ids(boolean needed) {
        return Arrays.stream(values())
                .filter(scope -> scope.needed == needed)
                .map(Scope::id)
                .toList();
    }
}
