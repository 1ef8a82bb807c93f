package druppel.domain.library;

/// Kind of request in a nudge: an act today, something to watch for, or a question to think about.
public enum NudgeKind implements NudgeAttribute {
    ACTION,
    NOTICE,
    QUESTION
}
