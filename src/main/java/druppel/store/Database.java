package druppel.store;

import druppel.config.DatabaseSettings;
import druppel.domain.calendar.HolidayCalendars;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.workspace.ActChainLink;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.store.chain.ActChainCheck;
import druppel.store.chain.AdminActChain;
import druppel.store.crypto.EncryptedRows;
import druppel.store.crypto.KeyFileCheck;
import druppel.store.crypto.Keyset;
import druppel.store.crypto.KeysetGuard;
import druppel.store.crypto.RowCipher;
import druppel.store.dialect.ConnectionPool;
import druppel.store.dialect.Dialect;
import druppel.store.dialect.OwnerLock;
import druppel.store.dialect.StoreUnavailableException;
import druppel.store.dialect.WriteExecutor;
import druppel.store.postgres.PostgresDialect;
import druppel.store.sql.Savepoint;
import druppel.store.sqlite.SqliteDialect;
import druppel.store.tables.identity.DatabaseIdentityTable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
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
    /// Below this many free bytes it counts as full.
    private static final long ROOM = 1 << 20;

    private final ScopedValue<Handle> transaction = ScopedValue.newInstance();
    private final OwnerLock ownerLock;
    private final WriteProbe writeProbe = new WriteProbe(this::touch, System::nanoTime);
    private final WriteExecutor writeExecutor;
    private final ConnectionPool reading;
    private final Jdbi reader;
    private final RowCipher rowCipher;
    private final HolidayCalendars holidayCalendars;
    private final KeyMaintenance keyMaintenance;
    private final LogTruncation logTruncation;

    private Database(
            OwnerLock ownerLock,
            WriteExecutor writeExecutor,
            ConnectionPool reading,
            RowCipher rowCipher,
            HolidayCalendars holidayCalendars) {
        this.ownerLock = ownerLock;
        this.writeExecutor = writeExecutor;
        this.reading = reading;
        this.rowCipher = rowCipher;
        this.holidayCalendars = holidayCalendars;
        this.reader = reading.jdbi();
        this.keyMaintenance = new KeyMaintenance(rowCipher, reader, writeExecutor, this);
        this.logTruncation = new LogTruncation(writeExecutor);
    }

    /// Opens and migrates a database to serve it, as its only owner if it allows only one; creates the database and its
    /// keyset if they do not exist.
    ///
    /// @param holidayCalendars the calendars in which members' days off are looked up
    public static Database open(DatabaseSettings settings, Path keyset, HolidayCalendars holidayCalendars) {
        Dialect dialect = dialect(settings);
        SchemaMigration migration = toMigrate(dialect, keyset);
        return owning(dialect, "serve", lock -> {
            migration.migrate();
            Database database = openToWrite(dialect, lock, handle -> openOrCreate(handle, keyset), holidayCalendars);
            Keyset.markUsed(keyset);
            database.keys().destroyRemoved();
            database.logTruncation().run();
            return database;
        });
    }

    /// The pending migrations of a database that belongs to the keyset, or has none yet.
    private static SchemaMigration toMigrate(Dialect dialect, Path keyset) {
        SchemaInspection inspection = new SchemaInspection(dialect, keyset);
        SchemaMigration migration = inspection.inspect();
        inspection.requireKeyset();
        return migration;
    }

    private static RowCipher openOrCreate(Handle handle, Path keyset) {
        RowCipher rowCipher = new KeysetGuard(keyset).openOrCreate(handle);
        new DatabaseIdentityTable(handle)
                .create(DatabaseIdentity.first(UUID.randomUUID().toString()));
        new AdminActChain(handle, rowCipher).join();
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

    /// Opens a database for a command that writes, as its only owner if it allows only one; creates one that does not
    /// exist, but does not migrate another. Throws `DatabaseInUseException` if another process owns it.
    ///
    /// @param purpose the command
    public static Database openForCommand(DatabaseSettings settings, Path keyset, String purpose) {
        Dialect dialect = dialect(settings);
        SchemaMigration migration = new SchemaInspection(dialect, keyset).inspect();
        if (migration.pending().isEmpty()) {
            return open(settings, keyset);
        }
        return owning(dialect, purpose, lock -> {
            migration.requireCurrent();
            return openToWrite(dialect, lock, new KeysetGuard(keyset)::open, HolidayCalendars.NONE);
        });
    }

    /// A file next to a database that one process owns; empty if any number of processes may write.
    public static Optional<Path> sidecar(DatabaseSettings settings, String suffix) {
        return dialect(settings).sidecar(suffix);
    }

    /// Opens a database to read it, also next to the process that owns it; throws `StoreUnavailableException` if it is
    /// missing, behind, or without its keyset. Changes nothing; a `write` throws `IllegalStateException`.
    public static Database openReadOnly(DatabaseSettings settings, Path keyset) {
        Dialect dialect = dialect(settings);
        new SchemaInspection(dialect, keyset).inspect().requireCurrent();
        return opening(dialect, () -> {
            ConnectionPool reading = dialect.openInspection();
            try {
                RowCipher rowCipher = reading.jdbi().withHandle(new KeysetGuard(keyset)::open);
                return new Database(
                        OwnerLock.SHARED, new RefusingWriteExecutor(), reading, rowCipher, HolidayCalendars.NONE);
            } catch (RuntimeException failure) {
                reading.close();
                throw failure;
            }
        });
    }

    /// Migrates a database, creating it if needed; returns the number of migrations run.
    ///
    /// @param keyset the file of the keyset, which need not exist
    public static int migrate(DatabaseSettings settings, Path keyset) {
        Dialect dialect = dialect(settings);
        SchemaMigration migration = toMigrate(dialect, keyset);
        try (OwnerLock _ = dialect.own("migrate")) {
            return migration.migrate();
        }
    }

    /// Creates an empty database although the keyset may have been used; throws `StoreUnavailableException` if there is
    /// a database already.
    public static void create(DatabaseSettings settings, Path keyset) {
        Dialect dialect = dialect(settings);
        SchemaMigration migration = new SchemaInspection(dialect, keyset).requireEmpty();
        try (OwnerLock _ = dialect.own("serve")) {
            migration.migrate();
        }
    }

    /// Throws `StoreUnavailableException` if this user may not write the database; changes nothing.
    public static void requireWritable(DatabaseSettings settings) {
        dialect(settings).requireWritable();
    }

    /// The number of pending migrations, or empty if the first start creates the database. Changes nothing; throws
    /// `StoreUnavailableException` if the database is one that a start would refuse.
    ///
    /// @param keyset the file of the keyset, which need not exist
    public static OptionalInt pending(DatabaseSettings settings, Path keyset) {
        return new SchemaInspection(dialect(settings), keyset).inspect().pending();
    }

    @Override
    public <T> T read(Function<Repositories, T> work) {
        return reader.inTransaction(handle -> work.apply(repositories(handle)));
    }

    @Override
    public <T> T write(Function<Repositories, T> work) {
        return transaction.isBound()
                ? nested(transaction.get(), work)
                : committed(() -> writeExecutor.write(transaction(work)));
    }

    @Override
    public <T> T claim(Function<Repositories, T> work) {
        return transaction.isBound()
                ? nested(transaction.get(), work)
                : committed(() -> writeExecutor.claim(transaction(work)));
    }

    /// The outcome of a write; keys that it removed are destroyed, and the log no longer has what they opened.
    private <T> T committed(Supplier<T> write) {
        T outcome = writeProbe.observed(write);
        if (rowCipher.subjectKeys().takeRemovalCommitted()) {
            keyMaintenance.destroyRemoved();
            logTruncation.run();
        }
        return outcome;
    }

    /// The work on keys and encrypted values as a whole.
    public KeyMaintenance keys() {
        return keyMaintenance;
    }

    /// The truncation of its write-ahead log, after rows were deleted for good.
    public LogTruncation logTruncation() {
        return logTruncation;
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

    /// Releases what an earlier process held, if this one is the only owner: nobody else can be at work on it.
    /// Otherwise the leases run out. Call it once, before the work begins.
    public void releaseLeases() {
        if (!ownerLock.equals(OwnerLock.SHARED)) {
            update(rows -> {
                rows.inbox().releaseAll();
                rows.workspaces().releaseSenders();
            });
        }
    }

    /// Whether the database takes writes: one has succeeded lately, or one that is tried now succeeds within seconds.
    public boolean ready() {
        return hasRoom() && writeProbe.succeeds(writeExecutor.unchanged());
    }

    /// Whether its file, if it has one, is still the one that was opened.
    public boolean unchanged() {
        return writeExecutor.unchanged();
    }

    /// The free bytes of the file system of the database; empty on a database server.
    public OptionalLong freeBytes() {
        return writeExecutor.freeBytes();
    }

    /// A full file system may still take a small write, in the space of an earlier one.
    private boolean hasRoom() {
        OptionalLong free = freeBytes();
        return free.isEmpty() || free.getAsLong() >= ROOM;
    }

    /// Writes without changing anything. SQLite writes no page whose values stay the same, so they change and change
    /// back.
    private void touch() {
        writeExecutor.claim(handle -> {
            handle.execute("update database_identity set epoch = epoch + 1");
            return handle.execute("update database_identity set epoch = epoch - 1");
        });
    }

    /// The names of sealed rows that do not open, of so many rows of each table, the newest where they have an order.
    public List<String> unreadable(int limit) {
        return reader.inTransaction(handle -> rowCipher.unreadable(handle, limit));
    }

    /// Opens every encrypted value.
    public EncryptedRows encryptedRows() {
        return EncryptedRows.of(reader, rowCipher);
    }

    /// Checks the folder of keys.
    public KeyFileCheck keyFiles() {
        return rowCipher.subjectKeys().check(reader);
    }

    /// Checks the chain of admin acts.
    ///
    /// @param remembered the last link that is remembered outside the database, if any
    public ActChainCheck adminActs(Optional<ActChainLink> remembered) {
        return reader.inTransaction(handle -> ActChainCheck.of(new AdminActChain(handle, rowCipher), remembered));
    }

    /// How many sealed rows did not open since the start.
    public int unreadableRows() {
        return rowCipher.unreadableRows().count();
    }

    /// Connections for other parts of the process, as long as this is open; empty if the database allows only one
    /// writer.
    public Optional<DataSource> sharedConnections() {
        return writeExecutor.sharedConnections();
    }

    /// Lets running work finish and closes the readers before the writer, which then cleans up the log.
    @Override
    public void close() {
        writeProbe.forget();
        try (ownerLock;
                writeExecutor;
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

    private interface Opening {
        Database open() throws SQLException;
    }

    private static Database owning(Dialect dialect, String purpose, Function<OwnerLock, Database> opening) {
        OwnerLock lock = dialect.own(purpose);
        try {
            return opening.apply(lock);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static Database openToWrite(
            Dialect dialect, OwnerLock lock, Function<Handle, RowCipher> unlock, HolidayCalendars holidayCalendars) {
        return opening(dialect, () -> {
            WriteExecutor writeExecutor = dialect.openWriter();
            try {
                RowCipher rowCipher = writeExecutor.claim(unlock);
                return new Database(lock, writeExecutor, dialect.openReaders(), rowCipher, holidayCalendars);
            } catch (SQLException | RuntimeException failure) {
                writeExecutor.close();
                throw failure;
            }
        });
    }

    private static Database opening(Dialect dialect, Opening opening) {
        try {
            return opening.open();
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
