package druppel.domain.member;

/// Workspace of a platform; messages sent in it share the platform's rate limits.
public record Workspace(Platform platform, String id) {

    /// Parses a key.
    public static Workspace of(String key) {
        String[] parts = key.split(":", 2);
        return new Workspace(new Platform(parts[0]), parts[1]);
    }

    /// The key: both in one string, such as `slack:T0123`.
    public String key() {
        return platform.id() + ":" + id;
    }
}
