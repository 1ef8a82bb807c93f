package druppel.domain.calendar;

/// Kinds of scheduled messages, in the order in which a day brings them.
public enum MessageKind {
    /// The morning nudge.
    NUDGE,
    /// The follow-up question in the afternoon, for members who have not answered yet.
    FOLLOW_UP,
    /// The nudge repeated after *Later today*.
    LATER,
    /// The recap that closes the week.
    RECAP,
    /// The introduction to this week's buddy.
    BUDDY,
    /// The notice that this week's buddy is not available.
    BUDDY_AWAY,
    /// The review of the member's own reflections after a quarter ends.
    HARVEST,
    /// The self-check every four weeks: one tap for each of the five traits.
    SELF_CHECK,
    /// The one invitation to join; not tied to a date, and never sent to a member.
    INVITATION,
    /// The question of a team survey; not tied to a date or a schedule.
    ECHO,
    /// The result of a team survey, for the leader; not tied to a date.
    ECHO_RESULT;

    /// Whether it is not tied to a date: it waits for working hours and is never too late.
    public boolean isOfNoDay() {
        return switch (this) {
            case NUDGE, FOLLOW_UP, LATER, RECAP, BUDDY, BUDDY_AWAY, HARVEST, SELF_CHECK -> false;
            case INVITATION, ECHO, ECHO_RESULT -> true;
        };
    }

    /// Whether it belongs to a week: if late, it waits for working hours until the week is over.
    public boolean isOfWeek() {
        return this == BUDDY || this == BUDDY_AWAY;
    }
}
