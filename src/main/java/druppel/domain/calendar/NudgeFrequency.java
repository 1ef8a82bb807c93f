package druppel.domain.calendar;

/// Frequency at which the bot sends nudges.
public enum NudgeFrequency {
    /// On every scheduled day.
    DAILY,
    /// Once a week: one nudge on the first scheduled day of the week, and no other message.
    WEEKLY,
    /// Not at all, until the member replies.
    ASLEEP
}
