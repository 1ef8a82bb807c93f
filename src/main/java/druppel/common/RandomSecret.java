package druppel.common;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// Secret of 256 random bits, which authorises anyone who presents it. Only its digest is
/// stored: plain SHA-256, because nobody can try 256 bits.
public record RandomSecret(String word) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public static RandomSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RandomSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Parses a returned secret; empty if it does not have the form of one.
    public static Optional<RandomSecret> of(String word) {
        return FORM.matcher(word).matches() ? Optional.of(new RandomSecret(word)) : Optional.empty();
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
