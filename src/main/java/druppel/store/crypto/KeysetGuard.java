package druppel.store.crypto;

import druppel.store.dialect.StoreUnavailableException;
import druppel.store.dialect.WriteExecutor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Makes sure that a database and a keyset belong together, by a known value that the one holds
/// sealed with the other.
///
/// Without it, a lost keyset would quietly be followed by a new one, and everything written before
/// would be lost.
public record KeysetGuard(WriteExecutor writeExecutor, Path file) {
    private static final String PLACE = "key check";
    private static final byte[] NOT_YET = {};
    private static final byte[] KNOWN = "druppel".getBytes(StandardCharsets.UTF_8);

    /// Opens the keyset; where neither side holds anything yet, makes it. One transaction, so that
    /// of several first starts at once one makes it and the others find it.
    public RowCipher unlockOrBegin() {
        return writeExecutor.take(handle -> {
            reserve(handle);
            boolean noted = sealed(handle).isPresent();
            RowCipher rowCipher = noted || Files.exists(file)
                    ? unlock(handle)
                    : Keyset.create(file).vault();
            if (!noted) {
                note(handle, rowCipher.seal(KNOWN, PLACE));
            }
            return rowCipher;
        });
    }

    /// Opens the keyset that this database was written with.
    public RowCipher unlock() {
        return writeExecutor.take(handle -> {
            requireWritable(handle);
            return unlock(handle);
        });
    }

    private RowCipher unlock(Handle handle) {
        Optional<byte[]> sealed = sealed(handle);
        if (sealed.isPresent() && !Files.exists(file)) {
            throw new StoreUnavailableException("The keyset "
                    + file
                    + " is gone, and this database cannot be read without it; put it back from your backup, or name it in"
                    + " DRUPPEL_KEYSET");
        }
        RowCipher rowCipher = Keyset.open(file).vault();
        sealed.ifPresent(value -> requireOpens(rowCipher, value));
        return rowCipher;
    }

    private void requireOpens(RowCipher rowCipher, byte[] sealed) {
        try {
            if (Arrays.equals(rowCipher.open(sealed, PLACE), KNOWN)) {
                return;
            }
        } catch (IllegalStateException another) {
            // Falls through: another keyset and another value have the same remedy.
        }
        throw new StoreUnavailableException("The keyset "
                + file
                + " is not the one this database was written with; name the right one in DRUPPEL_KEYSET");
    }

    private static Optional<byte[]> sealed(Handle handle) {
        return handle.createQuery("select sealed_value from key_check where id = 1")
                .mapTo(byte[].class)
                .findOne()
                .filter(value -> value.length > 0);
    }

    // Who comes second waits here until the first is through, whatever the database.
    private static void reserve(Handle handle) {
        handle.createUpdate("""
                        insert into key_check (id, sealed_value) values (1, :sealed)
                        on conflict do nothing
                        """).bind("sealed", NOT_YET).execute();
    }

    private static void note(Handle handle, byte[] sealed) {
        handle.createUpdate("update key_check set sealed_value = :sealed where id = 1")
                .bind("sealed", sealed)
                .execute();
    }

    // There is no such row: this changes nothing, but fails where nothing can be written.
    private static void requireWritable(Handle handle) {
        handle.execute("delete from key_check where id <> 1");
    }
}
