package druppel.platform.slack.api;

import java.time.Instant;

/// What there is to speak with a workspace.
public sealed interface Token {

    /// A token to use now; it may end soon, so it is not to be kept.
    record Valid(String value) implements Token {
        /// Names no secret.
        @Override
        public String toString() {
            return "Valid[]";
        }
    }

    /// None, and none will come by itself; why, in a word for rows and logs.
    record Missing(String why) implements Token {}

    /// None now, but there may be one then.
    record Awaited(Instant until) implements Token {}
}
