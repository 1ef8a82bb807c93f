package druppel.domain.member;

import java.util.Locale;

/// Where a conversation takes place.
public enum Platform {
    LOCAL,
    SLACK,
    TEAMS;

    /// The platform of a word in rows and settings.
    public static Platform of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /// The word for it in rows and logs.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
