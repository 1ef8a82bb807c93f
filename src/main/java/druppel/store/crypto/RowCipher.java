package druppel.store.crypto;

import com.google.crypto.tink.Aead;
import druppel.common.Sha256;
import druppel.persistence.UnreadableRowException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Cipher for the columns that hold members' words, and digest of the codes that people type. A value is bound to its
/// row by associated data, the name of the
/// row such as `reflection:7:31`, and cannot be decrypted in another row. Thread-safe.
///
/// A row that does not open is left out alone: `read` and `readText` are empty for it, and it is added to the
/// `UnreadableRows`. Where leaving it out would lose it, the `strict` cipher refuses instead.
public final class RowCipher {
    private final Aead aead;
    private final UnreadableRows unreadableRows;
    private final CodeKey codeKey;
    private final boolean strict;

    RowCipher(Aead aead) {
        this(aead, new UnreadableRows(), CodeKey.unknown(), false);
    }

    private RowCipher(Aead aead, UnreadableRows unreadableRows, CodeKey codeKey, boolean strict) {
        this.aead = aead;
        this.unreadableRows = unreadableRows;
        this.codeKey = codeKey;
        this.strict = strict;
    }

    /// The same cipher, which throws `UnreadableRowException` for a row that does not open.
    public RowCipher strict() {
        return new RowCipher(aead, unreadableRows, codeKey, true);
    }

    RowCipher with(CodeKey key) {
        return new RowCipher(aead, unreadableRows, key, strict);
    }

    /// The rows that did not open so far.
    public UnreadableRows unreadableRows() {
        return unreadableRows;
    }

    /// The names of sealed rows that do not open, of so many rows of each table.
    public List<String> unreadable(Handle handle, int limit) {
        return Arrays.stream(SealedColumn.values())
                .flatMap(column -> column.unreadable(handle, this, limit).stream())
                .toList();
    }

    public byte[] encrypt(byte[] plain, String associatedData) {
        try {
            return aead.encrypt(plain, bytes(associatedData));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot encrypt " + associatedData, failure);
        }
    }

    /// Decrypts; throws `UnreadableRowException` if the bytes were not encrypted with this associated data and one
    /// of our keys.
    public byte[] decrypt(byte[] encrypted, String associatedData) {
        try {
            return aead.decrypt(encrypted, bytes(associatedData));
        } catch (GeneralSecurityException failure) {
            throw new UnreadableRowException(associatedData, failure);
        }
    }

    /// Decrypts; empty, and noted, if the bytes do not open.
    public Optional<byte[]> read(byte[] encrypted, String associatedData) {
        try {
            return Optional.of(decrypt(encrypted, associatedData));
        } catch (UnreadableRowException unreadable) {
            unreadableRows.add(associatedData);
            if (strict) {
                throw unreadable;
            }
            return Optional.empty();
        }
    }

    public byte[] encryptText(String text, String associatedData) {
        return encrypt(bytes(text), associatedData);
    }

    /// Decrypts a text; empty, and noted, if the bytes do not open.
    public Optional<String> readText(byte[] encrypted, String associatedData) {
        return read(encrypted, associatedData).map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    /// The keyed digest under which a code is stored that people type.
    public byte[] digest(String code) {
        return codeKey.digest(Sha256.of(code).bytes());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
