package druppel.domain.member;

/// What somebody is in their workspace, as the platform tells it.
public enum Role {
    PERSON,
    /// May look after the workspace, an owner included.
    ADMIN,
    /// Somebody from outside, such as a guest or a member of another workspace.
    GUEST,
    BOT,
    /// Deactivated.
    GONE
}
