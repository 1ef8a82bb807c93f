package druppel.platform.slack.api;

import java.time.Instant;

/// The token of a workspace, or why there is none.
public sealed interface Token {

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
