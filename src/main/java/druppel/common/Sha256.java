package druppel.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What tells one text from any other: its SHA-256 in hexadecimal digits.
public record Sha256(String hex) {

    public static Sha256 of(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java cannot compute SHA-256", missing);
        }
    }
}
