package druppel.platform.slack.oauth;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;

/// What became of a code or a refresh token that was handed in for tokens.
sealed interface OAuthResult {

    record Granted(OAuthV2AccessResponse answer) implements OAuthResult {
        /// Names no secret.
        @Override
        public String toString() {
            return "Granted[]";
        }
    }

    /// Slack does not take it, and says why in a word such as `invalid_code`.
    record Refused(String code) implements OAuthResult {}

    /// Slack did not answer, or not in a way that can be read; nobody knows what it did.
    record Silent(String why) implements OAuthResult {}
}
