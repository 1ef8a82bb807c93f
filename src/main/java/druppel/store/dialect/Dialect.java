package druppel.store.dialect;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/// Dialect of a database: everything that differs between databases. All other SQL is the same.
public interface Dialect {
    /// Location of the migrations for every database.
    String MIGRATIONS = "classpath:druppel/store/migrations";

    /// The name of the database for messages, such as its file; never a password.
    String location();

    /// What the operator should check if the database is unusable.
    String remedy();

    /// Whether the database exists, even if empty; throws `StoreUnavailableException` if that cannot be
    /// determined.
    boolean exists();

    /// Acquires the lock of the one process that may write the database; throws `StoreUnavailableException` if another
    /// one has it. Does nothing if any number of processes may write.
    ///
    /// @param purpose the command that this process runs, for others that want the lock
    OwnerLock own(String purpose);

    /// A file next to a database that one process owns; empty if any number of processes may write.
    Optional<Path> sidecar(String suffix);

    /// Creates what a new database needs, such as its file.
    void prepare();

    /// Throws `StoreUnavailableException` if this user may not write the database; changes nothing.
    void requireWritable();

    /// Query for the names of the tables, those of the database's own system and extensions aside.
    String tables();

    /// Column types by their placeholder in the migrations.
    Map<String, String> columnTypes();

    /// Locations of the migrations, including those for this database only.
    List<String> migrations();

    /// Data source for migrations, without a pool.
    DataSource migrationSource();

    /// Read-only data source for inspection, which leaves nothing behind.
    DataSource readOnlySource();

    /// Has the database check itself, next to a process that may write.
    DatabaseIntegrity integrity();

    /// Opens connections for writing.
    WriteExecutor openWriter() throws SQLException;

    /// Opens connections for reading next to those for writing, which they never wait for.
    ConnectionPool openReaders() throws SQLException;

    /// Opens connections for reading, next to a process that may write or alone; they leave nothing behind.
    ConnectionPool openInspection() throws SQLException;

    /// How all rows are read or loaded in bulk.
    BulkTransfer transfer();
}
