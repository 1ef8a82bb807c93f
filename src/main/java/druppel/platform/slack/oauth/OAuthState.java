package druppel.platform.slack.oauth;

import druppel.common.RandomSecret;
import druppel.common.Sha256;
import java.util.Optional;

/// OAuth state against request forgery: the `state` parameter travels through Slack, the cookie stays in the
/// browser, and only both together are valid. The database holds only a digest of the two.
record OAuthState(RandomSecret state, RandomSecret cookie) {
    /// A new unguessable state.
    static OAuthState random() {
        return new OAuthState(RandomSecret.random(), RandomSecret.random());
    }

    /// The state of a redirect; empty if it is malformed.
    static Optional<OAuthState> of(String state, String cookie) {
        return RandomSecret.of(state)
                .flatMap(carried -> RandomSecret.of(cookie).map(kept -> new OAuthState(carried, kept)));
    }

    byte[] digest() {
        return Sha256.of(state.word() + "." + cookie.word()).bytes();
    }
}
