package druppel.domain.library;

import java.util.List;
import java.util.Locale;

/// How often something was so, in words and not in marks; from the least to the most.
public enum FrequencyScale {
    HARDLY,
    ONCE_OR_TWICE,
    SOMETIMES,
    FAIRLY_OFTEN,
    OFTEN;

    /// How many steps it is up, from 1 on.
    public int steps() {
        return List.of(values()).indexOf(this) + 1;
    }

    /// The word for it in rows and buttons.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
