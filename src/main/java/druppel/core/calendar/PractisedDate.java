package druppel.core.calendar;

import java.time.LocalDate;

/// Which local date an answer counts for.
public final class PractisedDate {
    private PractisedDate() {}

    /// The nudge's own date when that is today or yesterday, so that yesterday can be logged until
    /// the end of today; otherwise today.
    public static LocalDate of(LocalDate nudgeDate, LocalDate today) {
        return nudgeDate.equals(today.minusDays(1)) ? nudgeDate : today;
    }
}
