package druppel.store.crypto;

import druppel.store.dialect.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Folder of the subjects' keys next to the keyset, such as `keyset.json.keys`: one file for each key, wrapped by the
/// keyset, and for each key of somebody who was forgotten a digest of its id in place of it. It is no part of a backup
/// of the database. Folders have mode 700, files 600; nodes may share it.
record KeyFolder(Path path) {
    static final int SHARDS = 256;

    private static final String KEY = ".key";
    private static final String FORGOTTEN = ".forgotten";
    private static final byte[] NOTHING = {};

    /// Gives a complete file its name.
    private interface Naming {
        void name(Path temporary, Path file) throws IOException;
    }

    static KeyFolder of(Path keyset) {
        Path file = keyset.toAbsolutePath();
        return new KeyFolder(file.resolveSibling(file.getFileName() + ".keys"));
    }

    boolean exists() {
        return Files.isDirectory(path);
    }

    boolean isEmpty() {
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        } catch (IOException failure) {
            throw unusable("read", failure);
        }
    }

    /// Creates the folder, unless it exists.
    void create() {
        try {
            PrivateFile.createFolder(path);
        } catch (IOException failure) {
            throw unusable("created", failure);
        }
    }

    /// Throws `StoreUnavailableException` if other users of the machine can access the folder.
    void requireClosedToOthers() {
        try {
            if (PrivateFile.isOpenToOthers(path)) {
                throw new StoreUnavailableException(
                        "The folder of keys " + path + " is accessible to other users; run chmod 700 " + path);
            }
        } catch (IOException failure) {
            throw unusable("read", failure);
        }
    }

    boolean holds(KeyId id) {
        return Files.exists(key(id));
    }

    /// Adds the file of a key, unless it exists: of several processes the first one's key stays.
    void add(KeyId id, byte[] wrapped) {
        try {
            if (!holds(id)) {
                write(key(id), wrapped, KeyFolder::link);
            }
        } catch (IOException failure) {
            throw unusable("written", failure);
        }
    }

    /// Replaces the file of a key by the same key in another wrapping; a key that is destroyed meanwhile stays so.
    void replace(KeyId id, byte[] wrapped) throws IOException {
        write(key(id), wrapped, KeyFolder::move);
        if (isForgotten(id)) {
            destroy(id);
        }
    }

    /// The wrapped key; empty if its file is missing.
    Optional<byte[]> read(KeyId id) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(key(id)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    /// Destroys a key. The digest comes first: a crash leaves the key to the next attempt, and never neither of them.
    void destroy(KeyId id) throws IOException {
        if (!isForgotten(id)) {
            write(digest(id), NOTHING, KeyFolder::move);
        }
        if (Files.deleteIfExists(key(id))) {
            PrivateFile.flush(folder(id.hex()));
        }
    }

    /// Whether the key was of somebody who was forgotten.
    boolean isForgotten(KeyId id) {
        return Files.exists(digest(id));
    }

    /// The ids of the keys in one of the folders in it, 0 to 255.
    List<KeyId> keys(int shard) throws IOException {
        try (Stream<Path> files = Files.list(path.resolve("%02x".formatted(shard)))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(KEY))
                    .map(name -> new KeyId(name.substring(0, name.length() - KEY.length())))
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private void write(Path file, byte[] content, Naming naming) throws IOException {
        Path folder = folder(String.valueOf(file.getFileName()));
        if (!Files.exists(folder)) {
            PrivateFile.createFolder(folder);
        }
        Path temporary = folder.resolve(UUID.randomUUID() + ".tmp");
        try {
            PrivateFile.create(temporary, content);
            naming.name(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
        PrivateFile.flush(folder);
    }

    private static void move(Path temporary, Path file) throws IOException {
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    // A link, unlike a move, never replaces a file.
    private static void link(Path temporary, Path file) throws IOException {
        try {
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException first) {
            // That one is read from here on.
        } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
            move(temporary, file);
        }
    }

    private Path key(KeyId id) {
        return folder(id.hex()).resolve(id.hex() + KEY);
    }

    private Path digest(KeyId id) {
        return folder(id.digest()).resolve(id.digest() + FORGOTTEN);
    }

    private Path folder(String name) {
        return path.resolve(name.substring(0, 2));
    }

    private StoreUnavailableException unusable(String done, IOException failure) {
        return new StoreUnavailableException(
                "The folder of keys "
                        + path
                        + " cannot be "
                        + done
                        + " ("
                        + StoreUnavailableException.reason(failure)
                        + "); let this user write it, or name a keyset in another folder in DRUPPEL_KEYSET",
                failure);
    }
}
