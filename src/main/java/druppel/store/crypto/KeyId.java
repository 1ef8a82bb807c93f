package druppel.store.crypto;

import druppel.common.Sha256;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Id of a subject's key: 128 random bits, so that no two people ever share one, not even after a restore.
///
/// @param hex the bits, in 32 lower-case hexadecimal digits
record KeyId(String hex) {
    static final int BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

    KeyId {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not the id of a key");
        }
    }

    static KeyId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new KeyId(HexFormat.of().formatHex(bytes));
    }

    /// Reads an id that begins at an offset.
    static KeyId read(byte[] bytes, int offset) {
        return new KeyId(HexFormat.of().formatHex(Arrays.copyOfRange(bytes, offset, offset + BYTES)));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /// What remains of the key of somebody who was forgotten.
    String digest() {
        return Sha256.of(bytes()).hex();
    }
}
