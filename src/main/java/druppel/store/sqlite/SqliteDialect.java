package druppel.store.sqlite;

import druppel.store.crypto.PrivateFile;
import druppel.store.dialect.BulkTransfer;
import druppel.store.dialect.ConnectionPool;
import druppel.store.dialect.DatabaseIntegrity;
import druppel.store.dialect.Dialect;
import druppel.store.dialect.OwnerLock;
import druppel.store.dialect.StoreUnavailableException;
import druppel.store.dialect.WriteExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/// SQLite dialect, in one file: a write-ahead log lets readers continue next to the single writer.
///
/// More writers would not be faster, and an unlucky one would wait for seconds. `FULL` makes commits survive a power
/// cut: a stored reply is really stored. `GroupCommitWriter` makes that cheap.
public record SqliteDialect(String url, Path file) implements Dialect {
    public static final String SCHEME = "jdbc:sqlite:";

    static final int BUSY_MILLISECONDS = 10_000;
    private static final int READERS = 4;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int LOG_ATTEMPTS = 500;

    public static SqliteDialect at(String url) {
        String name = url.substring(SCHEME.length()).replaceFirst("\\?.*", "");
        if (name.isBlank() || name.matches("/+|(:|file:).*")) {
            throw new StoreUnavailableException(
                    "DATABASE_URL does not name a file; use jdbc:sqlite:FILE, such as jdbc:sqlite:data/druppel.db");
        }
        try {
            return new SqliteDialect(url, Path.of(name));
        } catch (InvalidPathException wrong) {
            throw new StoreUnavailableException("DATABASE_URL names an invalid file: " + wrong.getReason(), wrong);
        }
    }

    @Override
    public String location() {
        return file.toString();
    }

    @Override
    public String remedy() {
        return "check DATABASE_URL and that this user may write the file and its folder";
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public OwnerLock own(String purpose) {
        try {
            Files.createDirectories(folder());
        } catch (IOException failure) {
            throw notCreated(failure);
        }
        return OwnerFileLock.acquire(file, purpose);
    }

    @Override
    public Optional<Path> sidecar(String suffix) {
        try {
            return Optional.of(OwnerFileLock.sidecar(file, suffix));
        } catch (IOException folderMissing) {
            return Optional.empty();
        }
    }

    @Override
    public void prepare() {
        try {
            if (!exists()) {
                PrivateFile.create(file, new byte[0]);
            }
        } catch (IOException failure) {
            throw notCreated(failure);
        }
        beginLog();
    }

    @Override
    public void requireWritable() {
        if (!isWritable()) {
            throw new StoreUnavailableException(
                    "The database at " + file + " is read-only; let this user write the file and its folder");
        }
    }

    boolean isWritable() {
        return Files.isWritable(file) && Files.isWritable(folder());
    }

    private Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private StoreUnavailableException notCreated(IOException failure) {
        return new StoreUnavailableException(
                "The database "
                        + file
                        + " cannot be created ("
                        + StoreUnavailableException.reason(failure)
                        + "); let this user write there, or name another place in DATABASE_URL",
                failure);
    }

    /// Switching a new file to the write-ahead log needs exclusive access, and SQLite does not wait for that where
    /// somebody reads. Any other problem shows with the next connection.
    private void beginLog() {
        for (int attempt = 0; attempt < LOG_ATTEMPTS && isBusy(); attempt++) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isBusy() {
        try (Connection _ = migrationSource().getConnection()) {
            return false;
        } catch (SQLException failure) {
            return failure.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code;
        }
    }

    @Override
    public String tables() {
        return "select name from sqlite_master where type in ('table', 'view') and name not like 'sqlite_%' order by"
                + " name";
    }

    @Override
    public Map<String, String> columnTypes() {
        // Without autoincrement SQLite reuses the id of a deleted newest row.
        return Map.of("id", "integer primary key autoincrement", "bytes", "blob");
    }

    @Override
    public List<String> migrations() {
        return List.of(MIGRATIONS);
    }

    @Override
    public DataSource migrationSource() {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setPragma(Pragma.SECURE_DELETE, "on");
        return source(config, url);
    }

    /// Without a write-ahead log nobody has the database open. Then SQLite is told that it does not change: it would
    /// otherwise make a log that it may not delete.
    @Override
    public DataSource readOnlySource() {
        return Files.exists(Path.of(file + "-wal"))
                ? readOnlySource(url)
                : readOnlySource(SCHEME + "file:" + file.toUri().getRawPath() + "?immutable=1");
    }

    @Override
    public DatabaseIntegrity integrity() {
        try (Connection connection = readOnlySource().getConnection()) {
            List<String> damage = DatabaseIntegrity.column(connection, "pragma integrity_check").stream()
                    .filter(line -> !line.equals("ok"))
                    .toList();
            return new DatabaseIntegrity(
                    DatabaseIntegrity.column(connection, "pragma foreign_key_check"), Optional.of(damage));
        } catch (SQLException failure) {
            throw new StoreUnavailableException(
                    "The database at " + location() + " cannot be checked (" + StoreUnavailableException.reason(failure)
                            + "); " + remedy(),
                    failure);
        }
    }

    @Override
    public WriteExecutor openWriter() throws SQLException {
        return new GroupCommitWriter(new FixedConnectionPool(migrationSource(), 1), new DatabaseFile(file));
    }

    @Override
    public ConnectionPool openReaders() throws SQLException {
        return new FixedConnectionPool(readOnlySource(url), READERS);
    }

    @Override
    public ConnectionPool openInspection() throws SQLException {
        return new FixedConnectionPool(readOnlySource(), 1);
    }

    @Override
    public BulkTransfer transfer() {
        return new SqliteTransfer(this);
    }

    private static DataSource readOnlySource(String url) {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return source(config, url);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        return config;
    }

    private static DataSource source(SQLiteConfig config, String url) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }
}
