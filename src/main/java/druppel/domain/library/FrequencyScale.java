package druppel.domain.library;

import java.util.List;
import java.util.Locale;

/// Answer scale of the self-check: how often, in words instead of marks, from least to most.
public enum FrequencyScale {
    HARDLY,
    ONCE_OR_TWICE,
    SOMETIMES,
    FAIRLY_OFTEN,
    OFTEN;

    /// The position on the scale, counted from 1.
    public int steps() {
        return List.of(values()).indexOf(this) + 1;
    }

    /// The id used in rows and buttons.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
