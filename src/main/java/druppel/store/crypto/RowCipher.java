package druppel.store.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// Seals what nobody but its owner may read. What is sealed for one place opens in no other.
///
/// A place is a row's own name, such as `reflection:7:31`. Safe for use by many threads at once.
public final class RowCipher {
    private final Aead aead;

    RowCipher(Aead aead) {
        this.aead = aead;
    }

    public byte[] seal(byte[] plain, String place) {
        try {
            return aead.encrypt(plain, bytes(place));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("nothing can be sealed for " + place, failure);
        }
    }

    /// Throws `IllegalStateException` where the bytes were not sealed for this place with one of
    /// our keys.
    public byte[] open(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, bytes(place));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("what is kept for " + place + " was not sealed for it", failure);
        }
    }

    public byte[] sealText(String text, String place) {
        return seal(bytes(text), place);
    }

    public String openText(byte[] sealed, String place) {
        return new String(open(sealed, place), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
