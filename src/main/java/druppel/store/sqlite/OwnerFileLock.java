package druppel.store.sqlite;

import druppel.store.crypto.PrivateFile;
import druppel.store.dialect.DatabaseInUseException;
import druppel.store.dialect.OwnerLock;
import druppel.store.dialect.StoreUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Owner lock of a SQLite database: an exclusive lock of the operating system on the file `<database>.lock`, whose
/// content says which process holds it, and for what.
///
/// The lock is never on the database itself, because SQLite would lose its own locks with it. It ends with its process,
/// however that ends; the file remains and means nothing then.
final class OwnerFileLock implements OwnerLock {
    /// The file is locked behind its content, so that others can read that on every system.
    private static final long LOCKED_BYTE = 1_000_000;

    private static final int LONGEST_CONTENT = 100;

    // The system's locks belong to the process, and are lost when it closes any channel on the file. So which locks it
    // holds has to be known before such a channel is opened: state of the process, not of an object.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private OwnerFileLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Acquires the lock; throws `StoreUnavailableException`, which names the process that has it, if there is one.
    ///
    /// @param purpose the command that this process runs, for others that want the lock
    static OwnerFileLock acquire(Path database, String purpose) {
        try {
            Path file = sidecar(database, ".lock");
            if (!HELD.add(file)) {
                throw inUse(database, "this process");
            }
            return acquire(database, file, purpose);
        } catch (IOException failure) {
            throw unable(database, failure);
        }
    }

    private static OwnerFileLock acquire(Path database, Path file, String purpose) throws IOException {
        @Nullable FileChannel channel = null;
        boolean acquired = false;
        try {
            channel = PrivateFile.open(file);
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw inUse(database, owner(channel));
            }
            write(channel, ProcessHandle.current().pid() + " " + purpose + "\n");
            acquired = true;
            return new OwnerFileLock(file, channel);
        } finally {
            if (!acquired) {
                close(file, channel);
            }
        }
    }

    /// A file next to a database: the same for every path and symbolic link to the database, which need not exist.
    static Path sidecar(Path database, String suffix) throws IOException {
        Path place = database.toAbsolutePath();
        while (Files.isSymbolicLink(place)) {
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        Path folder = Objects.requireNonNull(place.getParent());
        return folder.toRealPath().resolve(place.getFileName() + suffix);
    }

    @Override
    public void close() {
        try {
            close(file, channel);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void close(Path file, @Nullable FileChannel channel) throws IOException {
        try (channel) {
            HELD.remove(file);
        }
    }

    private static void write(FileChannel channel, String content) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(LONGEST_CONTENT);
        channel.read(content, 0);
        String[] owner = new String(content.array(), 0, content.position(), StandardCharsets.UTF_8)
                .strip()
                .split(" ", 2);
        return owner.length == 2 ? "process %s (druppel %s)".formatted(owner[0], owner[1]) : "another process";
    }

    private static DatabaseInUseException inUse(Path database, String owner) {
        return new DatabaseInUseException("The database at " + database + " is in use by " + owner
                + "; stop it first, or name another database in DATABASE_URL");
    }

    private static StoreUnavailableException unable(Path database, IOException failure) {
        return new StoreUnavailableException(
                "The database at "
                        + database
                        + " cannot be locked ("
                        + StoreUnavailableException.reason(failure)
                        + "); let this user write the file "
                        + database
                        + ".lock, on a file system that has locks",
                failure);
    }
}
