package druppel.domain.habit;

import java.time.LocalDate;

/// Offer to repair a broken streak with one brave nudge done on a given date.
public record RepairOffer(BrokenStreak brokenStreak, LocalDate on) {
    public RepairOffer {
        if (!on.isAfter(brokenStreak.on())) {
            throw new IllegalArgumentException(
                    "A streak that broke on " + brokenStreak.on() + " cannot be repaired on " + on + ".");
        }
    }
}
