package druppel.domain.habit;

import java.time.LocalDate;

/// Streak that ended: the missed date that ended it, and its length in practised days (at least one).
public record BrokenStreak(LocalDate on, int length) {
    public BrokenStreak {
        if (length < 1) {
            throw new IllegalArgumentException("A streak of " + length + " days cannot break.");
        }
    }
}
