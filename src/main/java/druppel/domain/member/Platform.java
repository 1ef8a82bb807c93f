package druppel.domain.member;

import java.util.Locale;

/// Chat platforms that the bot runs on.
public enum Platform {
    LOCAL,
    SLACK,
    TEAMS;

    /// Parses the id used in rows and settings.
    public static Platform of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /// The id used in rows and logs.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
