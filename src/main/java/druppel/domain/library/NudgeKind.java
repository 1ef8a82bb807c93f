package druppel.domain.library;

/// What a nudge asks for: an act today, something to watch for, or a question to sit with.
public enum NudgeKind implements NudgeAttribute {
    ACTION,
    NOTICE,
    QUESTION
}
