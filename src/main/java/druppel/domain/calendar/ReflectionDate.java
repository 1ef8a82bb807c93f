package druppel.domain.calendar;

import java.time.LocalDate;

/// Which local date an answer counts for.
public final class ReflectionDate {
    private ReflectionDate() {}

    /// The nudge's own date, which can be logged until the end of the next day; otherwise today.
    ///
    /// Who has flown west since can answer a nudge of tomorrow: that date gets no other.
    public static LocalDate of(LocalDate nudgeDate, LocalDate today) {
        return nudgeDate.isBefore(today.minusDays(1)) ? today : nudgeDate;
    }
}
