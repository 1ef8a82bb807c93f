package druppel.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.ConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// File of an open database, and its write-ahead log, as they lie in the folder. Thread-safe.
///
/// SQLite goes on writing to a file that was deleted or replaced, and the rows are lost with it. So the files are
/// compared with those that were opened, by their attributes alone: opening a database file once more and closing it
/// would release the locks of SQLite.
final class DatabaseFile {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);

    private final Path file;
    private final Path log;
    // what identifies a file in its file system; empty where there is no such thing
    private Optional<Object> fileKey = Optional.empty();
    private Optional<Object> logKey = Optional.empty();
    private long largest;
    private boolean reported;

    DatabaseFile(Path file) {
        this.file = file;
        this.log = file.resolveSibling(file.getFileName() + "-wal");
    }

    /// Whether both files are those that were opened, and the database is not shorter than it was.
    synchronized boolean unchanged() {
        Optional<BasicFileAttributes> found = attributes(file);
        return replaced(found).isEmpty() && !shorter(found);
    }

    /// Throws `ConnectionException` unless both files are those that were opened. The first call takes those that it
    /// finds for the opened ones.
    ///
    /// @param bytes the size that the database says it has; asked only if its file became shorter, as by `vacuum`
    synchronized void require(LongSupplier bytes) {
        Optional<BasicFileAttributes> found = attributes(file);
        Optional<String> fault = replaced(found);
        if (fault.isEmpty() && shorter(found)) {
            fault = truncated(bytes.getAsLong());
        }
        report(fault);
        if (fault.isPresent()) {
            throw new ConnectionException(new SQLException("the database file was " + fault.get()));
        }
    }

    /// The bytes that this user may still write to the file system; empty if that cannot be told.
    OptionalLong freeBytes() {
        try {
            return OptionalLong.of(
                    Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace());
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }

    private Optional<String> replaced(Optional<BasicFileAttributes> found) {
        Optional<Object> nowFile = found.map(BasicFileAttributes::fileKey);
        Optional<Object> nowLog = attributes(log).map(BasicFileAttributes::fileKey);
        fileKey = fileKey.or(() -> nowFile);
        logKey = logKey.or(() -> nowLog);
        if (!nowFile.equals(fileKey)) {
            return Optional.of(nowFile.isEmpty() ? "deleted" : "replaced");
        }
        return nowLog.equals(logKey) ? Optional.empty() : Optional.of("separated from its write-ahead log");
    }

    private boolean shorter(Optional<BasicFileAttributes> found) {
        long size = found.map(BasicFileAttributes::size).orElse(0L);
        boolean shorter = size < largest;
        largest = Math.max(size, largest);
        return shorter;
    }

    private Optional<String> truncated(long bytes) {
        if (bytes >= largest) {
            return Optional.of("truncated");
        }
        largest = bytes;
        return Optional.empty();
    }

    private void report(Optional<String> fault) {
        if (fault.isPresent() && !reported) {
            LOG.atError()
                    .addKeyValue("file", file)
                    .addKeyValue("was", fault.get())
                    .log("The database file is not the one that was opened; nothing is stored or acknowledged until"
                            + " the same file is back, or a restart with a backup in its place");
        } else if (fault.isEmpty() && reported) {
            LOG.atInfo().addKeyValue("file", file).log("The database file is back");
        }
        reported = fault.isPresent();
    }

    private static Optional<BasicFileAttributes> attributes(Path file) {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
