package druppel.domain.member;

/// Chat platform that a conversation takes place on.
///
/// @param id the word for it in rows, settings and logs, such as `slack`
public record Platform(String id) {
    public static final Platform LOCAL = new Platform("local");
    public static final Platform SLACK = new Platform("slack");
    public static final Platform TEAMS = new Platform("teams");

    public Platform {
        if (!id.matches("[a-z][a-z0-9]*")) {
            throw new IllegalArgumentException("a platform has an id of small letters and digits");
        }
    }
}
