package druppel.platform.teams.auth;

import java.time.Duration;
import java.util.Optional;

/// The login's response to a token request.
public sealed interface TokenResponse {

    /// A token was granted.
    ///
    /// @param lifetime its lifetime, counted from the request
    record Granted(String token, Duration lifetime) implements TokenResponse {
        /// Never includes the secret.
        @Override
        public String toString() {
            return "Granted[lifetime=" + lifetime + "]";
        }
    }

    /// The login rejects this client, with an error code such as `AADSTS7000215`.
    record Refused(String why) implements TokenResponse {}

    /// The login failed for now.
    ///
    /// @param pause the pause that it asks for; empty if it asks for none
    record Failed(String why, Optional<Duration> pause) implements TokenResponse {}
}
