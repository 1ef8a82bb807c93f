package druppel.domain.calendar;

/// What an occasion is for, in the order in which a day brings them.
public enum MessageKind {
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
    /// All of the member's own words of a quarter, once it ends.
    HARVEST,
    /// Five taps about the month, one for each trait, every four weeks.
    SELF_CHECK,
    /// The one question whether somebody wants to join; not of a day, and never of a member.
    INVITATION,
    /// A question to one of somebody's team, what they notice; not of a day, and of no rhythm.
    ECHO,
    /// What the team answered, to who asked; not of a day either.
    ECHO_RESULT;

    /// Whether it is of no day: it waits for working hours, and is never too late.
    public boolean isOfNoDay() {
        return switch (this) {
            case NUDGE, FOLLOW_UP, LATER, RECAP, BUDDY, BUDDY_AWAY, HARVEST, SELF_CHECK -> false;
            case INVITATION, ECHO, ECHO_RESULT -> true;
        };
    }

    /// Whether it is of a week: late, it waits for working hours until that is over.
    public boolean isOfWeek() {
        return this == BUDDY || this == BUDDY_AWAY;
    }
}
