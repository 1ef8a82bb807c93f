package druppel.core.habit;

import java.time.LocalDate;

/// The chance to repair a broken streak by one brave nudge done on a day.
public record Offer(Broken broken, LocalDate on) {
    public Offer {
        if (!on.isAfter(broken.on())) {
            throw new IllegalArgumentException(
                    "A streak that broke on " + broken.on() + " cannot be repaired on " + on + ".");
        }
    }
}
