package druppel.core.practice;

/// How much a nudge asks of its reader. Only a brave one repairs a streak.
public enum Effort implements Aspect {
    SMALL,
    STRETCH,
    BRAVE
}
