package druppel.persistence.export;

/// Category of personal data: what is stored for one purpose, for the same readers, until the same end.
public enum DataCategory {
    /// Who the member is, how they are reached, and what they chose.
    PROFILE,
    /// What the member practised, wrote and was sent.
    PRACTICE,
    /// What the member does with others: buddies, teams, and feedback to authors.
    GROUPS,
    /// The local chat.
    CONVERSATION,
    /// Sessions, codes and links, which expire by themselves.
    TEMPORARY,
    /// The log of admins.
    ADMIN_LOG
}
