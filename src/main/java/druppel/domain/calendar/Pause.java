package druppel.domain.calendar;

import java.time.LocalDate;
import java.util.Optional;

/// Pause of a member: the dates from `from` up to but not including `backOn`, the day they are back.
public record Pause(LocalDate from, LocalDate backOn) {
    public Pause {
        if (!backOn.isAfter(from)) {
            throw new IllegalArgumentException("A pause from " + from + " cannot end on " + backOn + ".");
        }
    }

    /// The last day off.
    public LocalDate last() {
        return backOn.minusDays(1);
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(backOn);
    }

    /// Whether the two overlap, or one follows the other without a day between them.
    boolean touches(Pause other) {
        return !from.isAfter(other.backOn) && !other.from.isAfter(backOn);
    }

    /// The days of both, and those between them.
    Pause and(Pause other) {
        return new Pause(
                from.isBefore(other.from) ? from : other.from, backOn.isAfter(other.backOn) ? backOn : other.backOn);
    }

    /// The days before a date; empty if there are none.
    Optional<Pause> before(LocalDate date) {
        return from.isBefore(date) ? Optional.of(new Pause(from, date)) : Optional.empty();
    }
}
