package druppel.platform.teams.auth;

import java.time.Instant;

/// What there is to speak to Teams with.
public sealed interface AppToken {

    /// A token to use now; it may end soon, so it is not to be kept.
    record Valid(String token) implements AppToken {
        /// Names no secret.
        @Override
        public String toString() {
            return "Valid[]";
        }
    }

    /// None: the login does not want this client; why, in a word for rows and logs.
    record Refused(String why) implements AppToken {}

    /// None now, but there may be one then.
    record Awaited(Instant until) implements AppToken {}
}
