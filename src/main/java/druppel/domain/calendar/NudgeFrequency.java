package druppel.domain.calendar;

/// How often the bot speaks up by itself.
public enum NudgeFrequency {
    /// On every day of the rhythm.
    DAILY,
    /// Once a week: a nudge on the first day of the rhythm in it, and nothing else.
    WEEKLY,
    /// Not at all, until there is a word.
    ASLEEP
}
