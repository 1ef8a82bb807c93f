package druppel.feature.signin.oidc;

import druppel.common.Sha256;
import druppel.web.OAuthState;

/// One attempt to sign in with an OpenID provider. All that it needs later is derived from the secret in the browser's
/// cookie: the nonce, which binds the ID token to the attempt, and the PKCE verifier, which binds the authorization
/// code to it.
public record OidcAttempt(OAuthState oAuthState) {
    public static OidcAttempt random() {
        return new OidcAttempt(OAuthState.random());
    }

    public String state() {
        return oAuthState.state().word();
    }

    public String nonce() {
        return derived("nonce");
    }

    /// The PKCE verifier: 64 of the characters that it may have.
    public String verifier() {
        return derived("verifier");
    }

    private String derived(String use) {
        return Sha256.of(use + "." + oAuthState.cookie().word()).hex();
    }
}
