package druppel.common;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// One-time secret of 256 random bits, which authorises anyone who presents it. Only its digest is stored.
public record OneTimeSecret(String word) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public static OneTimeSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OneTimeSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Parses a returned secret; empty if it does not have the form of one.
    public static Optional<OneTimeSecret> of(String word) {
        return FORM.matcher(word).matches() ? Optional.of(new OneTimeSecret(word)) : Optional.empty();
    }

    public byte[] digest() {
        return Sha256.of(word).bytes();
    }

    /// Never includes the secret.
    @Override
    public String toString() {
        return "Secret[]";
    }
}
