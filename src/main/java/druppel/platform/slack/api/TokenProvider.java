package druppel.platform.slack.api;

import druppel.domain.member.Workspace;

/// Token provider: gives the current token of a workspace. Ask again for each call. Thread-safe.
@FunctionalInterface
public interface TokenProvider {
    Token of(Workspace workspace);

    /// A provider with the same token for every workspace.
    static TokenProvider fixed(String token) {
        return workspace -> new Token.Valid(token);
    }
}
