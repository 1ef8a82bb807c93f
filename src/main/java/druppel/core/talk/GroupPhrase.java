package druppel.core.talk;

/// What the bot says of what several people have together: of what they think of nudges, of buddies
/// and teams.
public enum GroupPhrase implements Saying {
    CHALLENGE_ASK,
    OBJECTION_MISFIT,
    OBJECTION_TOO_BIG,
    OBJECTION_STALE,
    OBJECTION_UNCLEAR,
    OBJECTION_DISAGREE,
    CHALLENGE_NOTED,
    CHALLENGE_WRITE,
    CHALLENGE_TITLE,
    CHALLENGE_LABEL,
    CHALLENGE_WHO_READS,
    CHALLENGE_SEND,
    CHALLENGE_SENT,
    CHALLENGE_EMPTY,
    CHALLENGE_TOO_LONG,
    CHALLENGES_TITLE,
    CHALLENGES_NONE,
    CHALLENGES_SOME,
    CHALLENGES_NAMELESS,
    CHALLENGES_OLDER,
    HELP_CHALLENGES
}
