package druppel.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 digest of a text, in hexadecimal.
public record Sha256(String hex) {

    public static Sha256 of(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is not available", missing);
        }
    }
}
