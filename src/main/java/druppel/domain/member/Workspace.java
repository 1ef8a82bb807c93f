package druppel.domain.member;

/// One workspace of a platform: what is sent in it shares the platform's limits.
public record Workspace(Platform platform, String id) {

    /// The workspace that a key names.
    public static Workspace of(String key) {
        String[] parts = key.split(":", 2);
        return new Workspace(Platform.of(parts[0]), parts[1]);
    }

    /// Both in one word, such as `slack:T0123`.
    public String key() {
        return platform.id() + ":" + id;
    }
}
