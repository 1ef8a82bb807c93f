package druppel.domain.calendar;

/// What a nudge says beside itself to who has not been heard from.
public enum InactivityNotice {
    /// Whether once a week would be better.
    ASKS_WEEKLY,
    /// That it comes once a week from now on.
    SAYS_WEEKLY,
    /// That it is the last one until there is a word.
    SAYS_GOODBYE
}
