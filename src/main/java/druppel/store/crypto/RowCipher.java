package druppel.store.crypto;

import com.google.crypto.tink.Aead;
import druppel.common.Sha256;
import druppel.domain.member.PlatformUser;
import druppel.persistence.UnreadableRowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Cipher for the columns that hold members' words, and digest of the codes that people type. A value is bound to its
/// row by associated data, the name of the row such as `reflection:7:31`, and cannot be decrypted in another row.
/// Thread-safe.
///
/// What a person wrote is encrypted under a key of their own (`SubjectKeys`), everything else under the keyset. A value
/// names its key, so reading needs no query.
///
/// A row that does not open is left out alone: `read` and `readText` are empty for it, and it is added to the
/// `UnreadableRows`. Where leaving it out would lose it, the `strict` cipher refuses instead.
public final class RowCipher {
    /// First byte of a value under a subject's key; the key's id follows. The keyset's own values begin with 1.
    private static final byte SUBJECT_KEY = 2;

    private static final int HEADER = 1 + KeyId.BYTES;
    /// How many bytes say which key of the keyset a value is under.
    static final int KEYSET_HEADER = 1 + Integer.BYTES;

    private final CurrentKeyset keyset;
    private final SubjectKeys subjectKeys;
    private final UnreadableRows unreadableRows;
    private final CodeKey codeKey;
    private final boolean strict;

    RowCipher(CurrentKeyset keyset, SubjectKeys subjectKeys) {
        this(keyset, subjectKeys, new UnreadableRows(), CodeKey.unknown(), false);
    }

    private RowCipher(
            CurrentKeyset keyset,
            SubjectKeys subjectKeys,
            UnreadableRows unreadableRows,
            CodeKey codeKey,
            boolean strict) {
        this.keyset = keyset;
        this.subjectKeys = subjectKeys;
        this.unreadableRows = unreadableRows;
        this.codeKey = codeKey;
        this.strict = strict;
    }

    /// The same cipher, which throws `UnreadableRowException` for a row that does not open.
    public RowCipher strict() {
        return new RowCipher(keyset, subjectKeys, unreadableRows, codeKey, true);
    }

    RowCipher with(CodeKey key) {
        return new RowCipher(keyset, subjectKeys, unreadableRows, key, strict);
    }

    /// The keys of subjects.
    public SubjectKeys subjectKeys() {
        return subjectKeys;
    }

    CurrentKeyset keyset() {
        return keyset;
    }

    /// The rows that did not open so far.
    public UnreadableRows unreadableRows() {
        return unreadableRows;
    }

    /// The names of sealed rows that do not open, of so many rows of each table.
    public List<String> unreadable(Handle handle, int limit) {
        return Arrays.stream(SealedColumn.values())
                .flatMap(column -> column.newest(handle, limit).stream())
                .filter(value -> read(value.encrypted(), value.name()).isEmpty())
                .map(value -> UnreadableRows.loggable(value.name(), value.encrypted()))
                .toList();
    }

    /// The SQL expression of the name of an encrypted column's row; throws `NoSuchElementException` for another column.
    public static String rowName(String table, String column) {
        return SealedColumn.rowName(table, column);
    }

    /// Encrypts under the keyset, for what is nobody's or lasts for days.
    public byte[] encrypt(byte[] plain, String associatedData) {
        return encrypt(keyset, plain, associatedData);
    }

    /// Encrypts under the key of a subject.
    byte[] encrypt(Handle handle, Subject subject, byte[] plain, String associatedData) {
        return encrypt(subjectKeys.current(handle, subject), plain, associatedData);
    }

    private byte[] encrypt(KeyId key, byte[] plain, String associatedData) {
        byte[] encrypted = encrypt(open(key, associatedData), plain, associatedData);
        return ByteBuffer.allocate(HEADER + encrypted.length)
                .put(SUBJECT_KEY)
                .put(key.bytes())
                .put(encrypted)
                .array();
    }

    private static byte[] encrypt(Aead aead, byte[] plain, String associatedData) {
        try {
            return aead.encrypt(plain, bytes(associatedData));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot encrypt " + associatedData, failure);
        }
    }

    private Aead open(KeyId key, String associatedData) {
        try {
            return subjectKeys.open(key);
        } catch (GeneralSecurityException failure) {
            throw new UnreadableRowException(associatedData, failure);
        }
    }

    /// Decrypts; throws `UnreadableRowException` if the bytes were not encrypted with this associated data and one
    /// of our keys.
    public byte[] decrypt(byte[] encrypted, String associatedData) {
        try {
            return subjectKey(encrypted).isPresent()
                    ? open(subjectKey(encrypted).get(), associatedData)
                            .decrypt(Arrays.copyOfRange(encrypted, HEADER, encrypted.length), bytes(associatedData))
                    : keyset.decrypt(encrypted, bytes(associatedData));
        } catch (GeneralSecurityException failure) {
            throw new UnreadableRowException(associatedData, failure);
        }
    }

    /// Whether bytes are encrypted under the primary key of the keyset.
    boolean isUnderKeyset(byte[] encrypted) {
        return encrypted.length > KEYSET_HEADER
                && encrypted[0] == 1
                && ByteBuffer.wrap(encrypted, 1, Integer.BYTES).getInt() == keyset.primaryId();
    }

    /// The subject's key that bytes are encrypted under, if they are.
    static Optional<KeyId> subjectKey(byte[] encrypted) {
        return encrypted.length > HEADER && encrypted[0] == SUBJECT_KEY
                ? Optional.of(KeyId.read(encrypted, 1))
                : Optional.empty();
    }

    /// Decrypts; empty, and noted, if the bytes do not open.
    public Optional<byte[]> read(byte[] encrypted, String associatedData) {
        try {
            return Optional.of(decrypt(encrypted, associatedData));
        } catch (UnreadableRowException unreadable) {
            unreadableRows.add(associatedData, encrypted);
            if (strict) {
                throw unreadable;
            }
            return Optional.empty();
        }
    }

    /// Encrypts a text under the keyset, for what is nobody's or lasts for days.
    public byte[] encryptText(String text, String associatedData) {
        return encrypt(bytes(text), associatedData);
    }

    /// Encrypts a text under the key of a subject. Call it within the transaction that stores the text.
    public byte[] encryptText(Handle handle, Subject subject, String text, String associatedData) {
        return encrypt(handle, subject, bytes(text), associatedData);
    }

    /// Decrypts a text; empty, and noted, if the bytes do not open.
    public Optional<String> readText(byte[] encrypted, String associatedData) {
        return read(encrypted, associatedData).map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    /// The keyed digest under which a code is stored that people type.
    public byte[] digest(String code) {
        return codeKey.digest(Sha256.of(code).bytes());
    }

    /// The message authentication code of fields of the chain of admin acts, in hexadecimal.
    public String mac(List<String> fields) {
        return codeKey.mac(fields);
    }

    /// The keyed digest that says whose account something is of, to nobody without the keyset.
    public byte[] digest(PlatformUser account) {
        return digest("account:" + account.key());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
