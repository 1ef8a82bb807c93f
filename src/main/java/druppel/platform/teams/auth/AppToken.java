package druppel.platform.teams.auth;

import java.time.Instant;

/// The bot's access token for the Bot Connector, or why there is none.
public sealed interface AppToken {

    /// A valid token. Do not store it: it may expire soon.
    record Valid(String token) implements AppToken {
        /// Never includes the secret.
        @Override
        public String toString() {
            return "Valid[]";
        }
    }

    /// There is none: the login rejects the client. `why` is a code for rows and logs.
    record Refused(String why) implements AppToken {}

    /// There is no token now; try again at this time.
    record Awaited(Instant until) implements AppToken {}
}
