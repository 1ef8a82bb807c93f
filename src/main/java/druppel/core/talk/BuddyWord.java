package druppel.core.talk;

/// What can be said about buddies.
public enum BuddyWord {
    SHOW,
    ON,
    OFF,
    SKIP,
    JUNIOR,
    SENIOR,
    ANY,
    /// Not with this one again.
    NOT,
    /// With this one again.
    AGAIN
}
