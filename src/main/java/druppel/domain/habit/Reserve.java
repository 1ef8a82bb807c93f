package druppel.domain.habit;

import java.time.LocalDate;
import java.util.Optional;

/// Reserve of a streak: five practised days earn it, and one missed day uses it. The oldest one is used first.
public record Reserve(LocalDate earnedOn, Optional<LocalDate> usedOn) {

    static Reserve earned(LocalDate date) {
        return new Reserve(date, Optional.empty());
    }

    public boolean isHeld() {
        return usedOn.isEmpty();
    }

    Reserve used(LocalDate date) {
        return new Reserve(earnedOn, Optional.of(date));
    }
}
