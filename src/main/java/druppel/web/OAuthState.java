package druppel.web;

import druppel.common.RandomSecret;
import druppel.common.Sha256;
import java.util.Optional;

/// OAuth state against request forgery: the `state` parameter travels through the provider, the cookie stays in the
/// browser, and only both together are valid. The database holds only a digest of the two.
public record OAuthState(RandomSecret state, RandomSecret cookie) {
    /// A new unguessable state.
    public static OAuthState random() {
        return new OAuthState(RandomSecret.random(), RandomSecret.random());
    }

    /// The state of a redirect; empty if it is malformed.
    public static Optional<OAuthState> of(String state, String cookie) {
        return RandomSecret.of(state)
                .flatMap(carried -> RandomSecret.of(cookie).map(kept -> new OAuthState(carried, kept)));
    }

    public byte[] digest() {
        return Sha256.of(state.word() + "." + cookie.word()).bytes();
    }
}
