package druppel.core.practice;

import java.util.Locale;

/// One of the five traits of leaders for a new world, after Han Bekkers.
public enum Trait {
    VALUES,
    VISION,
    SERVICE,
    INTEGRITY,
    CONNECTION;

    /// The word for it in the library's files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
