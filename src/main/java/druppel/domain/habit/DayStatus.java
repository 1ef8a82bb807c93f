package druppel.domain.habit;

/// Status of a date, strongest first: of two rows about one date, the stronger counts.
public enum DayStatus {
    /// A reflection or a "done" was recorded.
    PRACTISED,
    /// Nothing was asked of the member: a holiday, a pause, an outage of the bot, or a repaired miss.
    EXCUSED,
    /// Today, scheduled and not practised yet: there is still time.
    OPEN,
    /// Scheduled, and past without practice.
    MISSED
}
