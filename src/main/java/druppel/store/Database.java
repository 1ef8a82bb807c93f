package druppel.store;

import druppel.config.DatabaseSettings;
import druppel.domain.calendar.HolidayCalendars;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.store.crypto.KeysetGuard;
import druppel.store.crypto.RowCipher;
import druppel.store.dialect.ConnectionPool;
import druppel.store.dialect.Dialect;
import druppel.store.dialect.JdbiFactory;
import druppel.store.dialect.StoreUnavailableException;
import druppel.store.dialect.WriteExecutor;
import druppel.store.postgres.PostgresDialect;
import druppel.store.sql.Savepoint;
import druppel.store.sqlite.SqliteDialect;
import druppel.store.tables.identity.DatabaseIdentityTable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Database with encrypted columns: the unit of work over SQLite or PostgreSQL. Thread-safe.
///
/// An unusable database or keyset throws `StoreUnavailableException` on opening; later database failures are Jdbi's
/// unchecked exceptions. A `write` within a `write` is a part of it: if the part throws, only the part is rolled
/// back, and the whole may continue.
public final class Database implements UnitOfWork, AutoCloseable {
    private final ScopedValue<Handle> transaction = ScopedValue.newInstance();
    private final WriteExecutor writeExecutor;
    private final ConnectionPool reading;
    private final Jdbi reader;
    private final RowCipher rowCipher;
    private final HolidayCalendars holidayCalendars;

    private Database(Dialect dialect, Function<WriteExecutor, RowCipher> unlock, HolidayCalendars holidayCalendars)
            throws SQLException {
        this.holidayCalendars = holidayCalendars;
        this.writeExecutor = dialect.openWriter();
        try {
            this.rowCipher = unlock.apply(writeExecutor);
            this.reading = dialect.openReaders();
        } catch (SQLException | RuntimeException failure) {
            writeExecutor.close();
            throw failure;
        }
        this.reader = JdbiFactory.create(reading);
    }

    /// Opens and migrates a database; creates the database and its keyset if they do not exist.
    ///
    /// @param holidayCalendars the calendars in which members' days off are looked up
    public static Database open(DatabaseSettings settings, Path keyset, HolidayCalendars holidayCalendars) {
        Dialect dialect = dialect(settings);
        new SchemaMigration(dialect).migrate();
        return open(dialect, writeExecutor -> openOrCreate(writeExecutor, keyset), holidayCalendars);
    }

    private static RowCipher openOrCreate(WriteExecutor writeExecutor, Path keyset) {
        RowCipher rowCipher = new KeysetGuard(writeExecutor, keyset).openOrCreate();
        DatabaseIdentity identity = DatabaseIdentity.first(UUID.randomUUID().toString());
        writeExecutor.claim(handle -> {
            new DatabaseIdentityTable(handle).create(identity);
            return identity;
        });
        return rowCipher;
    }

    /// Opens and migrates a database, without holidays.
    public static Database open(DatabaseSettings settings, Path keyset) {
        return open(settings, keyset, HolidayCalendars.NONE);
    }

    /// Opens and migrates a database that needs no user.
    public static Database open(String url, Path keyset) {
        return open(DatabaseSettings.of(url), keyset);
    }

    /// Opens a database without changing it; throws `StoreUnavailableException` if it is missing, behind, or
    /// without its keyset.
    public static Database openAsIs(DatabaseSettings settings, Path keyset) {
        Dialect dialect = dialect(settings);
        new SchemaMigration(dialect).requireCurrent();
        return open(dialect, writeExecutor -> new KeysetGuard(writeExecutor, keyset).open(), HolidayCalendars.NONE);
    }

    /// Migrates a database, creating it if needed; returns the number of migrations run.
    public static int migrate(DatabaseSettings settings) {
        return new SchemaMigration(dialect(settings)).migrate();
    }

    /// Whether the database exists; does not create it.
    public static boolean exists(DatabaseSettings settings) {
        return dialect(settings).exists();
    }

    /// The number of pending migrations; changes nothing.
    public static int pending(DatabaseSettings settings) {
        return new SchemaMigration(dialect(settings)).pending();
    }

    @Override
    public <T> T read(Function<Repositories, T> work) {
        return reader.inTransaction(handle -> work.apply(repositories(handle)));
    }

    @Override
    public <T> T write(Function<Repositories, T> work) {
        return transaction.isBound() ? nested(transaction.get(), work) : writeExecutor.write(transaction(work));
    }

    @Override
    public <T> T claim(Function<Repositories, T> work) {
        return transaction.isBound() ? nested(transaction.get(), work) : writeExecutor.claim(transaction(work));
    }

    /// Whether the database answers, from its file and not only from memory.
    public boolean ping() {
        try {
            return reader.withHandle(handle -> handle.createQuery("select count(*) from key_check")
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent());
        } catch (JdbiException failure) {
            return false;
        }
    }

    /// Connections for other parts of the process, as long as this is open; empty if the database allows only one
    /// writer.
    public Optional<DataSource> sharedConnections() {
        return writeExecutor.sharedConnections();
    }

    /// Lets running work finish and closes the readers before the writer, which then cleans up the log.
    @Override
    public void close() {
        try (writeExecutor;
                reading) {
            // Resources close in reverse order.
        } catch (SQLException failure) {
            throw new IllegalStateException("the database did not close cleanly", failure);
        }
    }

    private <T> Function<Handle, T> transaction(Function<Repositories, T> work) {
        return handle -> ScopedValue.where(transaction, handle).call(() -> work.apply(repositories(handle)));
    }

    private Repositories repositories(Handle handle) {
        return new SqlRepositories(handle, rowCipher, holidayCalendars);
    }

    private <T> T nested(Handle handle, Function<Repositories, T> work) {
        return Savepoint.within(handle, () -> work.apply(repositories(handle)));
    }

    /// Chooses the dialect by URL; throws `StoreUnavailableException` if the URL matches none.
    public static Dialect dialect(DatabaseSettings settings) {
        if (settings.url().startsWith(SqliteDialect.SCHEME)) {
            return SqliteDialect.at(settings.url());
        }
        if (settings.url().startsWith(PostgresDialect.SCHEME)) {
            return PostgresDialect.at(settings);
        }
        throw new StoreUnavailableException(
                "DATABASE_URL is not a supported database; use jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE");
    }

    private static Database open(
            Dialect dialect, Function<WriteExecutor, RowCipher> unlock, HolidayCalendars holidayCalendars) {
        try {
            return new Database(dialect, unlock, holidayCalendars);
        } catch (SQLException | JdbiException failure) {
            throw new StoreUnavailableException(
                    "The database at "
                            + dialect.location()
                            + " cannot be opened ("
                            + StoreUnavailableException.reason(failure)
                            + "); "
                            + dialect.remedy(),
                    failure);
        }
    }
}
