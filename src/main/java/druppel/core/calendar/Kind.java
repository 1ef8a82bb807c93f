package druppel.core.calendar;

/// What an occasion is for, in the order in which a day brings them.
public enum Kind {
    /// The morning's nudge.
    NUDGE,
    /// The afternoon's question, for who has not answered yet.
    FOLLOW_UP,
    /// The nudge once more, for who wanted it later today.
    LATER,
    /// The look back that closes the week.
    RECAP,
    /// Whom they meet this week.
    BUDDY,
    /// That somebody whom they were to meet cannot be there.
    BUDDY_AWAY,
    /// The one question whether somebody wants to join; not of a day, and never of a member.
    INVITATION
}
