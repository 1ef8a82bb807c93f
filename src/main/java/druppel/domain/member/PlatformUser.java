package druppel.domain.member;

/// Somebody on a platform: the platform's own ids of the workspace and of the user in it.
public record PlatformUser(Platform platform, String workspace, String user) {
    public PlatformUser {
        if (workspace.isBlank() || user.isBlank()) {
            throw new IllegalArgumentException("a person has a workspace and a user id");
        }
    }

    /// Somebody in the local chat, which is one workspace.
    public static PlatformUser local(String user) {
        return new PlatformUser(Platform.LOCAL, Platform.LOCAL.id(), user);
    }

    public Workspace at() {
        return new Workspace(platform, workspace);
    }
}
