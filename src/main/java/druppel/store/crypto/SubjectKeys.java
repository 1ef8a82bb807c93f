package druppel.store.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import druppel.common.LruCache;
import druppel.store.dialect.StoreUnavailableException;
import druppel.store.dialect.WriteExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keys of subjects, by envelope encryption: each is a data key of AES-256-GCM, wrapped by the keyset, in a file of its
/// own. So what a person wrote can be made unreadable in every copy of the database by destroying one file.
///
/// Opened keys stay in memory for some minutes, a bounded number of them. Thread-safe.
public final class SubjectKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SubjectKeys.class);
    private static final int MOST_OPEN = 4_096;
    private static final Duration OPEN_FOR = Duration.ofMinutes(5);

    private final CurrentKeyset keyset;
    private final KeyFolder folder;
    private final LongSupplier nanoTime;
    private final LruCache<KeyId, Opened> opened = new LruCache<>(MOST_OPEN);
    private final AtomicBoolean removalCommitted = new AtomicBoolean();

    private record Opened(Aead aead, long atNanos) {}

    SubjectKeys(CurrentKeyset keyset, KeyFolder folder, LongSupplier nanoTime) {
        this.keyset = keyset;
        this.folder = folder;
        this.nanoTime = nanoTime;
    }

    /// Throws `StoreUnavailableException` if the keys of this database are not in the folder.
    void requireFolder(Handle handle) {
        new SubjectKeyTable(handle).inUse(Subject.FOLDER).ifPresent(this::requireFolder);
    }

    private void requireFolder(SubjectKeyTable.Row marker) {
        if (!folder.exists()) {
            throw new StoreUnavailableException("The folder of keys "
                    + folder.path()
                    + " is missing, and what people wrote cannot be read without it; put back its newest copy, share it"
                    + " between all nodes, or create it empty to go on without those words");
        }
        folder.requireClosedToOthers();
        if (!folder.holds(marker.id()) && !folder.isEmpty()) {
            throw new StoreUnavailableException("The folder of keys "
                    + folder.path()
                    + " is of another database; put back its newest copy, or name the right keyset in DRUPPEL_KEYSET");
        }
    }

    /// Creates the folder at the first start, and otherwise requires it.
    void openOrCreateFolder(Handle handle) {
        requireFolder(handle);
        folder.create();
        current(handle, Subject.FOLDER);
    }

    /// Reserves a key for a subject, without a file: forgetting leaves its digest even if they never wrote a word.
    public void reserve(Handle handle, Subject subject) {
        new SubjectKeyTable(handle).reserve(subject);
    }

    /// The key of a subject for new words; a new one if they have none, or its file is lost.
    KeyId current(Handle handle, Subject subject) {
        SubjectKeyTable rows = new SubjectKeyTable(handle);
        SubjectKeyTable.Row key = rows.inUse(subject).orElseGet(() -> {
            rows.reserve(subject);
            return rows.inUse(subject).orElseThrow();
        });
        return key.reserved() ? begun(rows, key) : held(handle, rows, key);
    }

    private KeyId begun(SubjectKeyTable rows, SubjectKeyTable.Row key) {
        if (rows.begin(key.id())) {
            folder.add(key.id(), wrapped(key.id(), generated()));
        }
        return key.id();
    }

    private KeyId held(Handle handle, SubjectKeyTable rows, SubjectKeyTable.Row key) {
        if (cached(key.id()).isPresent() || folder.holds(key.id())) {
            return key.id();
        }
        if (!key.subject().equals(Subject.FOLDER)) {
            // A share that is not mounted looks like a folder without keys.
            requireFolder(handle);
        }
        LOG.atError()
                .addKeyValue("key", key.id().hex())
                .log("The file of a key is lost, and with it what was written under it; new words get a new key");
        rows.retire(key.id());
        return current(handle, key.subject());
    }

    /// The cipher under a key; throws `GeneralSecurityException` if its file is missing or does not open.
    Aead open(KeyId id) throws GeneralSecurityException {
        Optional<Aead> open = cached(id);
        if (open.isPresent()) {
            return open.get();
        }
        try {
            byte[] wrapped =
                    folder.read(id).orElseThrow(() -> new GeneralSecurityException("the file of its key is missing"));
            Aead aead = unwrapped(id, wrapped).getPrimitive(RegistryConfiguration.get(), Aead.class);
            opened.put(id, new Opened(aead, nanoTime.getAsLong()));
            return aead;
        } catch (IOException failure) {
            throw new GeneralSecurityException("the file of its key cannot be read", failure);
        }
    }

    private Optional<Aead> cached(KeyId id) {
        return opened.get(id)
                .filter(key -> nanoTime.getAsLong() - key.atNanos() < OPEN_FOR.toNanos())
                .map(Opened::aead);
    }

    /// Hands the keys of a subject to another, into whom they are merged. They stay, since nobody was forgotten: an
    /// older backup still opens, and forgetting the one forgets both.
    public void reassign(Handle handle, Subject from, Subject to) {
        new SubjectKeyTable(handle).reassign(from, to);
    }

    /// Removes the keys of subjects; once this is committed, their files are destroyed.
    public void remove(Handle handle, Collection<Subject> subjects) {
        if (!subjects.isEmpty()) {
            new SubjectKeyTable(handle).remove(subjects);
            handle.afterCommit(() -> removalCommitted.set(true));
        }
    }

    /// Whether keys were removed since the last call.
    public boolean takeRemovalCommitted() {
        return removalCommitted.compareAndSet(true, false);
    }

    /// Destroys the files of all removed keys and leaves their digests. Call it after each removal, at the start and
    /// daily: whatever interrupts it, the next call does the rest.
    public void destroyRemoved(Jdbi reader, WriteExecutor writer) {
        List<KeyId> destroyed = reader.withHandle(handle -> new SubjectKeyTable(handle).removed()).stream()
                .filter(this::destroy)
                .toList();
        if (!destroyed.isEmpty()) {
            writer.claim(handle -> {
                destroyed.forEach(new SubjectKeyTable(handle)::destroyed);
                return destroyed;
            });
        }
    }

    /// Destroys the file of a key; `false` if the folder cannot be written.
    private boolean destroy(KeyId id) {
        opened.remove(id);
        try {
            folder.destroy(id);
            return true;
        } catch (IOException failure) {
            LOG.atWarn()
                    .addKeyValue("folder", folder.path())
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("The key of somebody who was forgotten cannot be destroyed; it is tried again");
            return false;
        }
    }

    /// The subjects of this database who were forgotten after it was copied.
    public List<Subject> forgotten(Handle handle) {
        return new SubjectKeyTable(handle)
                .all().stream()
                        .filter(key -> folder.isForgotten(key.id()))
                        .map(SubjectKeyTable.Row::subject)
                        .distinct()
                        .toList();
    }

    /// Checks the folder of keys against the keys that the database knows.
    public KeyFileCheck check(Jdbi reader) {
        return KeyFileCheck.of(folder, reader);
    }

    /// Wraps the keys in one of the folders again that the primary key of the keyset did not; returns how many. A key
    /// that does not open stays.
    int wrapAgain(int shard) {
        try {
            int count = 0;
            for (KeyId id : folder.keys(shard)) {
                Optional<KeysetHandle> key = underEarlierKey(id);
                if (key.isPresent()) {
                    folder.replace(id, wrapped(id, key.get()));
                    count++;
                }
            }
            return count;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// How many keys in one of the folders are wrapped by earlier keys of the keyset.
    int underEarlierKeys(int shard) {
        try {
            int count = 0;
            for (KeyId id : folder.keys(shard)) {
                count += underEarlierKey(id).isPresent() ? 1 : 0;
            }
            return count;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<KeysetHandle> underEarlierKey(KeyId id) throws IOException {
        Optional<byte[]> wrapped = folder.read(id);
        try {
            return wrapped.isEmpty() || isUnderPrimary(id, wrapped.get())
                    ? Optional.empty()
                    : Optional.of(unwrapped(id, wrapped.get()));
        } catch (GeneralSecurityException damaged) {
            LOG.atWarn().addKeyValue("key", id.hex()).log("The file of a key does not open; it is kept as it is");
            return Optional.empty();
        }
    }

    private boolean isUnderPrimary(KeyId id, byte[] wrapped) {
        try {
            TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, keyset.primary(), associatedData(id), Keyset.aead());
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private static KeysetHandle generated() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, Keyset.aead());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("cannot generate a key", missing);
        }
    }

    private byte[] wrapped(KeyId id, KeysetHandle key) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, keyset, associatedData(id), Keyset.aead());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot wrap a key", failure);
        }
    }

    private KeysetHandle unwrapped(KeyId id, byte[] wrapped) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, keyset, associatedData(id), Keyset.aead());
    }

    private static byte[] associatedData(KeyId id) {
        return ("subject key:" + id.hex()).getBytes(StandardCharsets.UTF_8);
    }
}
