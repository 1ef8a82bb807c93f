package druppel.slack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What tells one text from any other: its SHA-256 in hexadecimal digits.
record Digest(String hex) {

    static Digest of(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new Digest(
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java cannot compute SHA-256", missing);
        }
    }
}
