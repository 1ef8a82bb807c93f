package druppel.platform.teams.auth;

import java.time.Duration;
import java.util.Optional;

/// What the login says to a wish for a token.
public sealed interface TokenResponse {

    /// A token.
    ///
    /// @param life how long it is good for from when it was asked for
    record Granted(String token, Duration life) implements TokenResponse {
        /// Names no secret.
        @Override
        public String toString() {
            return "Granted[life=" + life + "]";
        }
    }

    /// It does not want this client, and says why in a word such as `AADSTS7000215`.
    record Refused(String why) implements TokenResponse {}

    /// It cannot say now.
    ///
    /// @param pause for how long it wants to be left alone; empty where it says nothing of that
    record Failed(String why, Optional<Duration> pause) implements TokenResponse {}
}
