package druppel.domain.library;

/// How much a nudge asks of its reader. Only a brave one repairs a streak.
public enum Effort implements NudgeAttribute {
    SMALL,
    STRETCH,
    BRAVE
}
