package druppel.domain.member;

/// User account on a platform: the platform's own ids of the workspace and the user.
public record PlatformUser(Platform platform, String workspace, String user) {
    public PlatformUser {
        if (workspace.isBlank() || user.isBlank()) {
            throw new IllegalArgumentException("a user needs a workspace and a user id");
        }
    }

    /// Creates a user of the local chat, which is one workspace.
    public static PlatformUser local(String user) {
        return new PlatformUser(Platform.LOCAL, Platform.LOCAL.id(), user);
    }

    /// The key: all in one string, such as `slack:T0123:U0123`.
    public String key() {
        return at().key() + ":" + user;
    }

    public Workspace at() {
        return new Workspace(platform, workspace);
    }
}
