package druppel.store.dialect;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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

    /// Creates what a new database needs, such as its folder.
    void prepare();

    /// Column types by their placeholder in the migrations.
    Map<String, String> columnTypes();

    /// Locations of the migrations, including those for this database only.
    List<String> migrations();

    /// Data source for migrations, without a pool.
    DataSource migrationSource();

    /// Read-only data source for inspection.
    DataSource readOnlySource();

    /// Opens connections for writing.
    WriteExecutor openWriter() throws SQLException;

    /// Opens connections for reading, which never wait for a writer.
    ConnectionPool openReaders() throws SQLException;
}
