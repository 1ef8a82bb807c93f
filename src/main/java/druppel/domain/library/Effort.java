package druppel.domain.library;

/// Effort that a nudge asks of its reader. Only a brave one repairs a streak.
public enum Effort implements NudgeAttribute {
    SMALL,
    STRETCH,
    BRAVE
}
