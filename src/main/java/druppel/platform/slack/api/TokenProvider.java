package druppel.platform.slack.api;

import druppel.domain.member.Workspace;

/// Has the token of each workspace; to be asked anew for each call. Safe for use by many threads at
/// once.
@FunctionalInterface
public interface TokenProvider {
    Token of(Workspace workspace);

    /// One token for whichever workspace there is.
    static TokenProvider fixed(String token) {
        return workspace -> new Token.Valid(token);
    }
}
