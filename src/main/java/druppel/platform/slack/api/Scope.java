package druppel.platform.slack.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The OAuth scopes that the app requests. If an optional one is not granted, the app works without that
/// feature.
public enum Scope {
    COMMANDS("commands", Need.ALWAYS),
    CHAT_WRITE("chat:write", Need.ALWAYS),
    IM_HISTORY("im:history", Need.ALWAYS),
    USERS_READ("users:read", Need.ALWAYS),
    IM_WRITE("im:write", Need.OPTIONAL),
    FILES_WRITE("files:write", Need.OPTIONAL),
    DND_READ("dnd:read", Need.OPTIONAL),
    USERGROUPS_READ("usergroups:read", Need.OPTIONAL),
    CHANNELS_READ("channels:read", Need.OPTIONAL),
    GROUPS_READ("groups:read", Need.OPTIONAL),
    USERS_READ_EMAIL("users:read.email", Need.SIGN_IN);

    /// What a scope is requested for.
    private enum Need {
        ALWAYS,
        OPTIONAL,
        /// Optional, and requested only where people sign in with an OpenID provider.
        SIGN_IN
    }

    private final String id;
    private final Need need;

    Scope(String id, Need need) {
        this.id = id;
        this.need = need;
    }

    /// Slack's name of the scope.
    public String id() {
        return id;
    }

    public static List<String> all() {
        return Arrays.stream(values()).map(Scope::id).toList();
    }

    public static List<String> needed() {
        return ids(EnumSet.of(Need.ALWAYS));
    }

    /// The scopes to request.
    ///
    /// @param openId whether people sign in with an OpenID provider
    public static List<String> requested(boolean openId) {
        return ids(openId ? EnumSet.allOf(Need.class) : EnumSet.of(Need.ALWAYS, Need.OPTIONAL));
    }

    /// The requested scopes that may be refused.
    public static List<String> optional(boolean openId) {
        return ids(openId ? EnumSet.of(Need.OPTIONAL, Need.SIGN_IN) : EnumSet.of(Need.OPTIONAL));
    }

    private static List<String> ids(Set<Need> needs) {
        return Arrays.stream(values())
                .filter(scope -> needs.contains(scope.need))
                .map(Scope::id)
                .toList();
    }
}
