package druppel.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import druppel.config.DatabaseSettings;
import druppel.store.dialect.BulkTransfer;
import druppel.store.dialect.ConnectionPool;
import druppel.store.dialect.DatabaseIntegrity;
import druppel.store.dialect.Dialect;
import druppel.store.dialect.OwnerLock;
import druppel.store.dialect.StoreUnavailableException;
import druppel.store.dialect.WriteExecutor;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/// PostgreSQL dialect, for any number of nodes: each has a small pool to write and one to read.
///
/// A server that is down is noticed within seconds; connections recover by themselves.
public record PostgresDialect(DatabaseSettings settings) implements Dialect {
    public static final String SCHEME = "jdbc:postgresql:";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    // so that within the patience of a pool a host that hangs, without TLS and with it, leaves time for the next one
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);
    private static final int SIZE = 10;

    public static PostgresDialect at(DatabaseSettings settings) {
        if (!settings.url().matches(DatabaseSettings.POSTGRESQL)) {
            throw new StoreUnavailableException(
                    "DATABASE_URL does not name a PostgreSQL database; use jdbc:postgresql://HOST/DATABASE, with"
                            + " DATABASE_USER and DATABASE_PASSWORD");
        }
        return new PostgresDialect(settings);
    }

    @Override
    public String location() {
        return settings.location();
    }

    @Override
    public String remedy() {
        return "check that the server runs and has this database, and check DATABASE_URL, DATABASE_USER and"
                + " DATABASE_PASSWORD";
    }

    @Override
    public boolean exists() {
        try (Connection connection = readOnlySource().getConnection()) {
            return connection.isValid((int) PATIENCE.toSeconds());
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    private StoreUnavailableException unreachable(SQLException failure) {
        return new StoreUnavailableException(
                "The database at "
                        + location()
                        + " cannot be reached ("
                        + StoreUnavailableException.reason(failure)
                        + "); "
                        + remedy(),
                failure);
    }

    /// Any number of nodes may write.
    @Override
    public OwnerLock own(String purpose) {
        return OwnerLock.SHARED;
    }

    @Override
    public Optional<Path> sidecar(String suffix) {
        return Optional.empty();
    }

    /// Does nothing: the server's administrator creates the database.
    @Override
    public void prepare() {
        exists();
    }

    @Override
    public void requireWritable() {
        try (Connection connection = readOnlySource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(
                        "select has_table_privilege('key_check', 'insert') and not pg_is_in_recovery()")) {
            if (!answer.next() || !answer.getBoolean(1)) {
                throw new StoreUnavailableException("The database at " + location()
                        + " is read-only for this user; name its owner in DATABASE_USER, and the primary in"
                        + " DATABASE_URL");
            }
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    @Override
    public String tables() {
        return """
            select relname from pg_class
            where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
              and not exists (select 1 from pg_depend where objid = pg_class.oid and deptype = 'e')
            order by relname
            """;
    }

    @Override
    public Map<String, String> columnTypes() {
        return Map.of("id", "bigint generated always as identity primary key", "bytes", "bytea");
    }

    @Override
    public List<String> migrations() {
        return List.of(MIGRATIONS, "classpath:druppel/store/postgres");
    }

    @Override
    public DataSource migrationSource() {
        return new PrimarySource(settings, PATIENCE, Duration.ZERO);
    }

    @Override
    public DataSource readOnlySource() {
        PrimarySource source = new PrimarySource(settings, PATIENCE, LONGEST_SILENCE);
        source.setReadOnly(true);
        return source;
    }

    @Override
    public DatabaseIntegrity integrity() {
        try (Connection connection = readOnlySource().getConnection()) {
            return new PostgresIntegrity(connection).check();
        } catch (SQLException failure) {
            throw new StoreUnavailableException(
                    "The database at " + location() + " cannot be checked (" + StoreUnavailableException.reason(failure)
                            + "); " + remedy(),
                    failure);
        }
    }

    @Override
    public WriteExecutor openWriter() {
        return new SerializableWriter(pool("writing", "serializable"), pool("taking", "read committed"));
    }

    @Override
    public ConnectionPool openReaders() {
        HikariConfig config = config("reading");
        config.setReadOnly(true);
        return new PostgresPool(new HikariDataSource(config), "repeatable read");
    }

    @Override
    public ConnectionPool openInspection() {
        return openReaders();
    }

    @Override
    public BulkTransfer transfer() {
        return new PostgresTransfer(this);
    }

    /// Data source without a pool whose statements may take as long as they need.
    DataSource bulkSource() {
        PrimarySource source = new PrimarySource(settings, PATIENCE, Duration.ZERO);
        source.setReWriteBatchedInserts(true);
        return source;
    }

    private PostgresPool pool(String name, String isolation) {
        return new PostgresPool(new HikariDataSource(config(name)), isolation);
    }

    private HikariConfig config(String name) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(new PrimarySource(settings, STEP, LONGEST_SILENCE));
        config.setMaximumPoolSize(SIZE);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(PATIENCE.toMillis());
        // The first use gives a better error message than the pool.
        config.setInitializationFailTimeout(-1);
        return config;
    }
}
