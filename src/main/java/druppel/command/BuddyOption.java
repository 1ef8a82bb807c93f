package druppel.command;

/// Options of the buddy command.
public enum BuddyOption {
    SHOW,
    ON,
    OFF,
    SKIP,
    JUNIOR,
    SENIOR,
    ANY,
    /// Never meet this colleague.
    NOT,
    /// Allow this colleague again.
    AGAIN
}
