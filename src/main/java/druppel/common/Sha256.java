package druppel.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 digest, in hexadecimal.
public record Sha256(String hex) {
    /// The digest of a text in UTF-8.
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Sha256 of(byte[] bytes) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is not available", missing);
        }
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /// The first bytes of the digest, in hexadecimal.
    public String prefix(int bytes) {
        return hex.substring(0, 2 * bytes);
    }
}
