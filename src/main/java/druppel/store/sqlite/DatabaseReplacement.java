package druppel.store.sqlite;

import druppel.store.crypto.PrivateFile;
import druppel.store.dialect.StoreUnavailableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.sqlite.SQLiteErrorCode;

/// Replacement of a database file by another one, by the owner of its lock. Under the name of the database lies the old
/// file or the new one at every moment, also after a crash.
///
/// @param file the database, not a symbolic link to it; it need not exist
/// @param aside the name under which the old file is kept
public record DatabaseReplacement(Path file, Path aside) {
    private static final String LOG = "-wal";
    private static final String INDEX = "-shm";

    /// Brings the write-ahead log of the old database into its file. Throws `StoreUnavailableException` if another
    /// program has it open. A database that does not open stays as it is.
    public void settle() {
        if (!Files.exists(file)) {
            return;
        }
        try (Connection connection = SqliteDialect.at(SqliteDialect.SCHEME + file)
                        .migrationSource()
                        .getConnection();
                Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("pragma journal_mode = delete")) {
            if (!mode.next() || !"delete".equals(mode.getString(1))) {
                throw inUse();
            }
        } catch (SQLException failure) {
            if (failure.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code) {
                throw inUse();
            }
        }
    }

    private StoreUnavailableException inUse() {
        return new StoreUnavailableException("The database at " + file
                + " is open in another program, such as a backup or sqlite3; wait for it or stop it, and try again");
    }

    /// Puts the old file aside, with its log if it still has one, and the new one in its place; `false` if there was no
    /// old one.
    ///
    /// @param fresh a database in the same folder that nobody has open
    public boolean publish(Path fresh) throws IOException {
        force(fresh);
        boolean exists = Files.exists(file);
        if (exists) {
            PrivateFile.copyAccess(file, fresh);
            keep(file, aside);
            if (Files.exists(beside(file, LOG))) {
                keep(beside(file, LOG), beside(aside, LOG));
            }
            PrivateFile.flush(folder());
        }
        Files.deleteIfExists(beside(file, LOG));
        Files.deleteIfExists(beside(file, INDEX));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        PrivateFile.flush(folder());
        return exists;
    }

    /// Deletes a database that nobody has open, and what SQLite and its owner left next to it.
    public static void delete(Path database) throws IOException {
        for (String suffix : new String[] {"", LOG, INDEX, "-journal", ".lock"}) {
            Files.deleteIfExists(beside(database, suffix));
        }
    }

    /// Gives a file a second name; on a file system without links, to a copy.
    private static void keep(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
            force(to);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
