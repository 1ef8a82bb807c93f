package druppel.core.crowd;

/// What somebody answers to an echo: how often they see a thing, set against some weeks before.
public enum Voice {
    MORE,
    SAME,
    LESS
}
