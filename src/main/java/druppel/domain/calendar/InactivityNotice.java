package druppel.domain.calendar;

/// Notice that a nudge adds for a member who has not replied for a while.
public enum InactivityNotice {
    /// Asks whether once a week would be better.
    ASKS_WEEKLY,
    /// Says that nudges come once a week from now on.
    SAYS_WEEKLY,
    /// Says that this is the last nudge until the member replies.
    SAYS_GOODBYE
}
