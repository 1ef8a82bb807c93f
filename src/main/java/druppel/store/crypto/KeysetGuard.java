package druppel.store.crypto;

import druppel.store.dialect.StoreUnavailableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Guard that checks that a database and a keyset belong together, by a known value that the database holds
/// encrypted with the keyset.
///
/// Without it, a lost keyset would silently be replaced by a new one, and everything written before would be lost.
public record KeysetGuard(Path file) {
    private static final String ASSOCIATED_DATA = "key check";
    private static final byte[] NOT_YET = {};
    private static final byte[] KNOWN = "druppel".getBytes(StandardCharsets.UTF_8);

    /// Opens the keyset; creates it if neither the file nor the known value exists. Within one transaction, so that of
    /// several processes that start for the first time at once, one creates it and the others find it.
    public RowCipher openOrCreate(Handle handle) {
        reserve(handle);
        boolean known = encrypted(handle).isPresent();
        RowCipher rowCipher = known || Files.exists(file)
                ? unlocked(handle)
                : Keyset.create(file).cipher();
        if (!known) {
            save(handle, rowCipher.encrypt(KNOWN, ASSOCIATED_DATA));
        }
        rowCipher.subjectKeys().openOrCreateFolder(handle);
        return rowCipher.with(CodeKey.openOrCreate(handle, rowCipher));
    }

    /// Opens the keyset that this database was written with.
    public RowCipher open(Handle handle) {
        RowCipher rowCipher = unlocked(handle);
        rowCipher.subjectKeys().requireFolder(handle);
        return rowCipher.with(CodeKey.open(handle, rowCipher));
    }

    /// Throws `StoreUnavailableException` if the keyset of this database, of whatever version, is missing or another
    /// one.
    /// Changes nothing.
    public void requireKeyset(Handle handle) {
        if (encrypted(handle).isPresent()) {
            unlocked(handle);
        }
    }

    private RowCipher unlocked(Handle handle) {
        Optional<byte[]> encrypted = encrypted(handle);
        if (encrypted.isPresent() && !Files.exists(file)) {
            throw new StoreUnavailableException("The keyset "
                    + file
                    + " is missing, and this database cannot be read without it;"
                    + " restore it from your backup, or name it in DRUPPEL_KEYSET");
        }
        RowCipher rowCipher = Keyset.open(file).cipher();
        encrypted.ifPresent(value -> requireDecrypts(rowCipher, value));
        return rowCipher;
    }

    private void requireDecrypts(RowCipher rowCipher, byte[] encrypted) {
        try {
            if (Arrays.equals(rowCipher.decrypt(encrypted, ASSOCIATED_DATA), KNOWN)) {
                return;
            }
        } catch (IllegalStateException another) {
            // Falls through: a different keyset and a different value have the same remedy.
        }
        throw new StoreUnavailableException("The keyset "
                + file
                + " is not the one this database was written with; name the right one in DRUPPEL_KEYSET");
    }

    private static Optional<byte[]> encrypted(Handle handle) {
        // By its place: the column had another name in the first versions.
        return handle.createQuery("select * from key_check where id = 1")
                .map((row, context) -> row.getBytes(2))
                .findOne()
                .filter(value -> value.length > 0);
    }

    // A second process waits here until the first has committed, on every database.
    private static void reserve(Handle handle) {
        handle.createUpdate("""
            insert into key_check (id, encrypted_value) values (1, :encrypted)
            on conflict do nothing
            """).bind("encrypted", NOT_YET).execute();
    }

    private static void save(Handle handle, byte[] encrypted) {
        handle.createUpdate("update key_check set encrypted_value = :encrypted where id = 1")
                .bind("encrypted", encrypted)
                .execute();
    }
}
