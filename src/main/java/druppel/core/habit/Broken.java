package druppel.core.habit;

import java.time.LocalDate;

/// A streak that ended: the missed date that ended it, and how many practised days it held (at
/// least one).
public record Broken(LocalDate on, int length) {
    public Broken {
        if (length < 1) {
            throw new IllegalArgumentException("A streak of " + length + " days cannot break.");
        }
    }
}
