package druppel.core.practice;

/// What a nudge asks for: an act today, something to watch for, or a question to sit with.
public enum Kind implements Aspect {
    ACTION,
    NOTICE,
    QUESTION
}
