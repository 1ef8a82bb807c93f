package druppel.domain.calendar;

import java.time.LocalDate;

/// Pause of a member: the dates from `from` up to but not including `backOn`, the day they are back.
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
