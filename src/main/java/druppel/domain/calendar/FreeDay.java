package druppel.domain.calendar;

/// Reason why a date has no nudge.
public enum FreeDay {
    /// A public holiday, or a day off of the whole company.
    HOLIDAY,
    /// Part of a pause of several days.
    PAUSE,
    /// A pause of one day.
    DAY_OFF,
    /// A Saturday or Sunday on which the member does not work.
    WEEKEND,
    /// Another weekday on which the member does not work.
    WEEKDAY
}
