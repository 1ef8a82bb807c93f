package druppel.platform.slack.api;

import druppel.domain.member.Workspace;
import java.time.Instant;

/// Token provider: gives the current token of a workspace. Ask again for each call. Thread-safe.
@FunctionalInterface
public interface TokenProvider {
    Token of(Workspace workspace);

    /// A provider with the same token for every workspace.
    static TokenProvider fixed(String token) {
        return workspace -> new Token.Valid(token);
    }

    /// The token of a workspace, or why there is none.
    sealed interface Token {
        /// A valid token. Do not store it: it may expire soon.
        record Valid(String value) implements Token {
            /// Never includes the secret.
            @Override
            public String toString() {
                return "Valid[]";
            }
        }

        /// There is no token and none is expected. `why` is a code for rows and logs.
        record Missing(String why) implements Token {}

        /// There is no token now; try again at this time.
        record Awaited(Instant until) implements Token {}
    }
}
