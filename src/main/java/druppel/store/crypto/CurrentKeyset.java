package druppel.store.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import druppel.store.dialect.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Cipher of the keyset as its file is now: the file is read again once it is another one, so that a process goes on
/// with the keys that another process added. Thread-safe.
///
/// The keys from before are kept if the file cannot be read, or has no key in common with them.
final class CurrentKeyset implements Aead {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentKeyset.class);

    private final Path file;
    private volatile Loaded loaded;

    /// Version of a file: when it changed, its size, and what the file system calls it.
    private record Version(FileTime modified, long size, String id) {
        static final Version UNKNOWN = new Version(FileTime.fromMillis(0), 0, "");

        static Version of(Path file) {
            try {
                BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
                return new Version(found.lastModifiedTime(), found.size(), String.valueOf(found.fileKey()));
            } catch (IOException away) {
                return UNKNOWN;
            }
        }
    }

    /// Keys of one version of the file.
    ///
    /// @param primary the cipher of the primary key alone
    private record Loaded(Version version, KeysetHandle keys, Aead aead, Aead primary) {
        static Loaded of(Version version, KeysetHandle keys) {
            try {
                return new Loaded(
                        version,
                        keys,
                        keys.getPrimitive(Keyset.aead(), Aead.class),
                        Keyset.without(keys, earlier(keys)).getPrimitive(Keyset.aead(), Aead.class));
            } catch (GeneralSecurityException failure) {
                throw new StoreUnavailableException(
                        "The keyset holds no encryption key; restore the right file", failure);
            }
        }
    }

    /// @param keys the keys of some version of the file
    CurrentKeyset(Path file, KeysetHandle keys) {
        this.file = file;
        // Which version that was is not known, so the first use looks.
        this.loaded = Loaded.of(Version.UNKNOWN, keys);
    }

    Path file() {
        return file;
    }

    /// The id of the primary key, which encrypts.
    int primaryId() {
        return current().keys().getPrimary().getId();
    }

    /// The ids of the other keys, which only decrypt.
    List<Integer> earlierIds() {
        return earlier(current().keys());
    }

    /// The cipher of the primary key alone.
    Aead primary() {
        return current().primary();
    }

    @Override
    public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
        return current().aead().encrypt(plaintext, associatedData);
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
        Loaded before = loaded;
        try {
            return before.aead().decrypt(ciphertext, associatedData);
        } catch (GeneralSecurityException unknownKey) {
            Loaded now = current();
            if (now.equals(before)) {
                throw unknownKey;
            }
            return now.aead().decrypt(ciphertext, associatedData);
        }
    }

    private Loaded current() {
        Version now = Version.of(file);
        return now.equals(loaded.version()) ? loaded : read(now);
    }

    private synchronized Loaded read(Version now) {
        if (!now.equals(loaded.version())) {
            loaded = Loaded.of(now, read());
        }
        return loaded;
    }

    private KeysetHandle read() {
        KeysetHandle before = loaded.keys();
        try {
            KeysetHandle next = Keyset.open(file).keys();
            if (ids(next).stream().anyMatch(ids(before)::contains)) {
                return next;
            }
            report("it has no key in common with the one before");
        } catch (StoreUnavailableException unusable) {
            report(String.valueOf(unusable.getMessage()));
        }
        return before;
    }

    private static void report(String failure) {
        LOG.atError()
                .addKeyValue("failure", failure)
                .log("The keyset changed and cannot be used; the keys from before are kept");
    }

    private static List<Integer> earlier(KeysetHandle keys) {
        return ids(keys).stream().filter(id -> id != keys.getPrimary().getId()).toList();
    }

    private static List<Integer> ids(KeysetHandle keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(index -> keys.getAt(index).getId())
                .toList();
    }
}
