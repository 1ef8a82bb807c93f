package druppel.platform.slack.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// OAuth state against request forgery: the `state` parameter travels through Slack, the cookie stays in the
/// browser, and only both together are valid. The database holds only a digest of the two.
record OAuthState(String state, String cookie) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /// A new unguessable state.
    static OAuthState random(SecureRandom random) {
        return new OAuthState(secret(random), secret(random));
    }

    /// The state of a redirect; empty if it is malformed.
    static Optional<OAuthState> of(String state, String cookie) {
        return FORM.matcher(state).matches() && FORM.matcher(cookie).matches()
                ? Optional.of(new OAuthState(state, cookie))
                : Optional.empty();
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest((state + "." + cookie).getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("this Java has no SHA-256", never);
        }
    }

    /// Never includes the secret.
    @Override
    public String toString() {
        return "OAuthState[]";
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
