package druppel.domain.habit;

import java.time.LocalDate;

/// The chance to repair a broken streak by one brave nudge done on a day.
public record RepairOffer(BrokenStreak brokenStreak, LocalDate on) {
    public RepairOffer {
        if (!on.isAfter(brokenStreak.on())) {
            throw new IllegalArgumentException(
                    "A streak that broke on " + brokenStreak.on() + " cannot be repaired on " + on + ".");
        }
    }
}
