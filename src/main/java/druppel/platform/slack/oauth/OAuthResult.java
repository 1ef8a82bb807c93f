package druppel.platform.slack.oauth;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;

/// The result of exchanging a code or refresh token.
sealed interface OAuthResult {

    record Granted(OAuthV2AccessResponse answer) implements OAuthResult {
        /// Never includes the secret.
        @Override
        public String toString() {
            return "Granted[]";
        }
    }

    /// Slack rejects it, with an error code such as `invalid_code`.
    record Refused(String code) implements OAuthResult {}

    /// Slack did not answer, or its response could not be read; it is unknown whether the code or token was
    /// used up.
    record Silent(String why) implements OAuthResult {}
}
