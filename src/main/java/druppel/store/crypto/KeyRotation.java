package druppel.store.crypto;

import druppel.persistence.UnreadableRowException;
import druppel.store.dialect.StoreUnavailableException;
import druppel.store.dialect.WriteExecutor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Rotation of the keyset: a new primary key, under which everything is encrypted again while the earlier keys still
/// open, until they are retired. Thread-safe.
///
/// Everything may be interrupted at any time: the keyset file is replaced in one step, and the rest is `Reencryption`.
public final class KeyRotation {
    /// How long another node may be at work with the keys that it has read before, on a share that caches too.
    static final Duration UNTIL_SEEN_BY_ALL = Duration.ofMinutes(2);

    private static final int TRIED = 1_000;

    private final RowCipher rowCipher;
    private final Jdbi reader;
    private final WriteExecutor writer;
    private final Reencryption reencryption;

    /// What became of the wish to retire the earlier keys.
    public sealed interface Retirement {
        /// They are gone.
        record Retired(int keys) implements Retirement {}

        /// There is none.
        record NoneEarlier() implements Retirement {}

        /// Other nodes may not have seen the new key yet.
        record TooEarly(Duration left) implements Retirement {}

        /// So much is still under them.
        record StillUsed(long values, long keyFiles) implements Retirement {}
    }

    public KeyRotation(RowCipher rowCipher, Jdbi reader, WriteExecutor writer, Reencryption reencryption) {
        this.rowCipher = rowCipher;
        this.reader = reader;
        this.writer = writer;
        this.reencryption = reencryption;
    }

    /// Adds a new primary key to the keyset file, unless a rotation is not finished yet; returns the id of the primary
    /// key. Throws `StoreUnavailableException` if the file cannot be replaced.
    public int begin() {
        return writer.claim(handle -> {
            lock(handle);
            if (keyset().earlierIds().isEmpty() || reencryption.isDone(handle)) {
                Keyset.addPrimary(keyset().file());
            }
            return keyset().primaryId();
        });
    }

    /// Encrypts again for so long; returns how much it did. Whether there is more, the `Reencryption` says.
    public Reencryption.Progress proceed(Duration budget) {
        Reencryption.Progress before = reencryption.progress();
        long start = System.nanoTime();
        boolean more = true;
        while (more && System.nanoTime() - start < budget.toNanos()) {
            more = reencryption.batch();
        }
        return reencryption.progress().since(before);
    }

    /// Removes the earlier keys from the keyset file, if nothing that opens is under them. What they cannot open is
    /// lost
    /// with them or without.
    public Retirement retire(Instant now) {
        List<Integer> earlier = keyset().earlierIds();
        Duration wait = writer.sharedConnections().isPresent() ? wait(now) : Duration.ZERO;
        if (earlier.isEmpty()) {
            return new Retirement.NoneEarlier();
        }
        return wait.isPositive() ? new Retirement.TooEarly(wait) : retire(earlier, now);
    }

    private Retirement retire(List<Integer> earlier, Instant now) {
        long values = reader.withHandle(handle -> values(handle, earlier, now));
        long keyFiles = IntStream.range(0, KeyFolder.SHARDS)
                .mapToLong(rowCipher.subjectKeys()::underEarlierKeys)
                .sum();
        if (values + keyFiles > 0) {
            reencryption.beginAgain();
            return new Retirement.StillUsed(values, keyFiles);
        }
        return writer.claim(handle -> {
            lock(handle);
            Keyset.retire(keyset().file(), earlier);
            return new Retirement.Retired(earlier.size());
        });
    }

    private Duration wait(Instant now) {
        try {
            Instant changed = Files.getLastModifiedTime(keyset().file()).toInstant();
            return Duration.between(now, changed.plus(UNTIL_SEEN_BY_ALL));
        } catch (IOException failure) {
            throw new StoreUnavailableException(
                    "The keyset " + keyset().file() + " cannot be read (" + StoreUnavailableException.reason(failure)
                            + "); let this user read it",
                    failure);
        }
    }

    private long values(Handle handle, List<Integer> keys, Instant now) {
        return keys.stream()
                .map(KeyRotation::prefix)
                .mapToLong(prefix -> offers(handle, prefix, now)
                        + Arrays.stream(SealedColumn.values())
                                .mapToLong(column -> values(handle, column, prefix))
                                .sum())
                .sum();
    }

    private long values(Handle handle, SealedColumn column, byte[] prefix) {
        long count = column.count(handle, prefix);
        boolean lost = count <= TRIED
                && column.beginningWith(handle, prefix, TRIED).stream().noneMatch(this::opens);
        return lost ? 0 : count;
    }

    private boolean opens(SealedColumn.Value value) {
        try {
            rowCipher.decrypt(value.encrypted(), value.name());
            return true;
        } catch (UnreadableRowException lost) {
            return false;
        }
    }

    // They are no encrypted column, since they last for minutes and are never encrypted again.
    private static long offers(Handle handle, byte[] prefix, Instant now) {
        return handle.createQuery("""
            select count(*) from oidc_offer where substr(encrypted_name, 1, 5) = :prefix and expires_at > :now
            """)
                .bindMap(Map.of("prefix", prefix, "now", now))
                .mapTo(Long.class)
                .one();
    }

    /// What values under a key of the keyset begin with.
    private static byte[] prefix(int key) {
        return ByteBuffer.allocate(RowCipher.KEYSET_HEADER)
                .put((byte) 1)
                .putInt(key)
                .array();
    }

    private CurrentKeyset keyset() {
        return rowCipher.keyset();
    }

    // Processes that share the database change the keyset file one by one.
    private static void lock(Handle handle) {
        handle.execute("update key_check set id = 1 where id = 1");
    }
}
