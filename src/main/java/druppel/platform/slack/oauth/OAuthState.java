package druppel.platform.slack.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody carries to Slack and back: the state goes through Slack, the cookie stays in their
/// browser, and only both together count. Rows hold no more than a digest of the two.
record OAuthState(String state, String cookie) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /// A pass that nobody can guess.
    static OAuthState random(SecureRandom random) {
        return new OAuthState(secret(random), secret(random));
    }

    /// A pass that came back; empty where this is none of ours.
    static Optional<OAuthState> of(String state, String cookie) {
        return FORM.matcher(state).matches() && FORM.matcher(cookie).matches()
                ? Optional.of(new OAuthState(state, cookie))
                : Optional.empty();
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest((state + "." + cookie).getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java platform has SHA-256", never);
        }
    }

    /// Names no secret.
    @Override
    public String toString() {
        return "Pass[]";
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
