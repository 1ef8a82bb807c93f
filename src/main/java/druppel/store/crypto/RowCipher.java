package druppel.store.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// Cipher for the columns that hold members' words. A value encrypted for one place cannot be decrypted in another.
///
/// A place is the name of a row, such as `reflection:7:31`, and is authenticated with the value. Thread-safe.
public final class RowCipher {
    private final Aead aead;

    RowCipher(Aead aead) {
        this.aead = aead;
    }

    public byte[] encrypt(byte[] plain, String place) {
        try {
            return aead.encrypt(plain, bytes(place));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot encrypt " + place, failure);
        }
    }

    /// Decrypts; throws `IllegalStateException` if the bytes were not encrypted for this place with one of our
    /// keys.
    public byte[] decrypt(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, bytes(place));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "cannot decrypt " + place + ": it was encrypted for another row or with another key", failure);
        }
    }

    public byte[] encryptText(String text, String place) {
        return encrypt(bytes(text), place);
    }

    public String decryptText(byte[] sealed, String place) {
        return new String(decrypt(sealed, place), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
