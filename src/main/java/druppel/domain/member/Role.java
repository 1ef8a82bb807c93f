package druppel.domain.member;

/// Role of a user in their workspace, as the platform reports it.
public enum Role {
    PERSON,
    /// Administrator or owner.
    ADMIN,
    /// User from outside, such as a guest or a member of another workspace.
    GUEST,
    BOT,
    /// Deactivated user.
    GONE
}
