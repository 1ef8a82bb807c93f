package druppel.domain.calendar;

import java.time.LocalDate;

/// A time off, from its first day up to the day the member is back: that day is no longer part of
/// it.
public record Pause(LocalDate from, LocalDate backOn) {
    public Pause {
        if (!backOn.isAfter(from)) {
            throw new IllegalArgumentException("A pause from " + from + " cannot end on " + backOn + ".");
        }
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(backOn);
    }
}
