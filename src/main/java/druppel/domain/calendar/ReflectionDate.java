package druppel.domain.calendar;

import java.time.LocalDate;

/// Rule for the local date that an answer counts for.
public final class ReflectionDate {
    private ReflectionDate() {}

    /// The nudge's own date, which can be logged until the end of the next day; otherwise today.
    ///
    /// A member who has flown west since can answer a nudge dated tomorrow: that date gets no other nudge.
    public static LocalDate of(LocalDate nudgeDate, LocalDate today) {
        return nudgeDate.isBefore(today.minusDays(1)) ? today : nudgeDate;
    }
}
