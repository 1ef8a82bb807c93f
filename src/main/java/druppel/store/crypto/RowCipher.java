package druppel.store.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// Cipher for the columns that hold members' words. A value is bound to its row by associated data, the name of the
/// row such as `reflection:7:31`, and cannot be decrypted in another row. Thread-safe.
public final class RowCipher {
    private final Aead aead;

    RowCipher(Aead aead) {
        this.aead = aead;
    }

    public byte[] encrypt(byte[] plain, String associatedData) {
        try {
            return aead.encrypt(plain, bytes(associatedData));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot encrypt " + associatedData, failure);
        }
    }

    /// Decrypts; throws `IllegalStateException` if the bytes were not encrypted with this associated data and one
    /// of our keys.
    public byte[] decrypt(byte[] encrypted, String associatedData) {
        try {
            return aead.decrypt(encrypted, bytes(associatedData));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "cannot decrypt " + associatedData + ": it was encrypted for another row or with another key",
                    failure);
        }
    }

    public byte[] encryptText(String text, String associatedData) {
        return encrypt(bytes(text), associatedData);
    }

    public String decryptText(byte[] encrypted, String associatedData) {
        return new String(decrypt(encrypted, associatedData), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
