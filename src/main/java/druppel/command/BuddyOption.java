package druppel.command;

/// What can be said about buddies.
public enum BuddyOption {
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
