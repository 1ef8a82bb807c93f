package druppel.domain.habit;

/// How a date went, the strongest first: of two rows about one date, the stronger counts.
public enum DayStatus {
    /// There is a reflection or a "done".
    PRACTISED,
    /// Nothing was asked of the member: a holiday, a pause, our own outage, or a repaired miss.
    EXCUSED,
    /// Today, scheduled, not practised yet: there is still time.
    OPEN,
    /// Scheduled, and gone by without practice.
    MISSED
}
