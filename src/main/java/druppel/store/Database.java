package druppel.store;

import druppel.domain.calendar.HolidayCalendars;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The rows in a database, with what members write sealed. Safe for use by many threads at once.
///
/// A database or keyset that cannot be used is a `StoreUnavailable`, here at the start; later
/// failures of the database are Jdbi's unchecked exceptions. A `write` within a `write` is a part
/// of it: where the part throws, it alone is taken back, and the whole may go on.
public final class Database implements UnitOfWork, AutoCloseable {
    private final ScopedValue<Handle> whole = ScopedValue.newInstance();
    private final Writing writing;
    private final Pool reading;
    private final Jdbi reader;
    private final Vault vault;
    private final HolidayCalendars holidayCalendars;

    private Database(Dialect dialect, Function<Writing, Vault> unlock, HolidayCalendars holidayCalendars)
            throws SQLException {
        this.holidayCalendars = holidayCalendars;
        this.writing = dialect.writing();
        try {
            this.vault = unlock.apply(writing);
            this.reading = dialect.reading();
        } catch (SQLException | RuntimeException failure) {
            writing.close();
            throw failure;
        }
        this.reader = JdbiFactory.create(reading, Locks.NONE);
    }

    /// Opens and migrates a database; makes it, and its keyset, where there is none.
    ///
    /// @param holidayCalendars the holidays that members come with, as their days off
    public static Database open(DatabaseSettings settings, Path keyset, HolidayCalendars holidayCalendars) {
        Dialect dialect = dialect(settings);
        new Schema(dialect).migrate();
        return open(dialect, writing -> new KeyCheck(writing, keyset).unlockOrBegin(), holidayCalendars);
    }

    /// The same in a world without holidays.
    public static Database open(DatabaseSettings settings, Path keyset) {
        return open(settings, keyset, HolidayCalendars.NONE);
    }

    /// The same for a database that asks for no user.
    public static Database open(String url, Path keyset) {
        return open(DatabaseSettings.of(url), keyset);
    }

    /// Opens a database as it is; one that is missing, behind, or without its keyset is a
    /// `StoreUnavailable`.
    public static Database openAsIs(DatabaseSettings settings, Path keyset) {
        Dialect dialect = dialect(settings);
        new Schema(dialect).requireCurrent();
        return open(dialect, writing -> new KeyCheck(writing, keyset).unlock(), HolidayCalendars.NONE);
    }

    /// Migrates a database, made where there is none; gives how many migrations ran.
    public static int migrate(DatabaseSettings settings) {
        return new Schema(dialect(settings)).migrate();
    }

    /// Whether there is a database yet; makes none.
    public static boolean exists(DatabaseSettings settings) {
        return dialect(settings).exists();
    }

    /// How many migrations a database still lacks; changes nothing.
    public static int pending(DatabaseSettings settings) {
        return new Schema(dialect(settings)).pending();
    }

    @Override
    public <T> T read(Function<Repositories, T> work) {
        return reader.inTransaction(handle -> work.apply(new Tables(handle, vault, holidayCalendars)));
    }

    @Override
    public <T> T write(Function<Repositories, T> work) {
        return whole.isBound() ? part(whole.get(), work) : writing.write(whole(work));
    }

    @Override
    public <T> T take(Function<Repositories, T> work) {
        return whole.isBound() ? part(whole.get(), work) : writing.take(whole(work));
    }

    /// Whether the database answers, from its file and not only from memory.
    public boolean ping() {
        try {
            return reader.withHandle(handle ->
                    handle.createQuery("select count(*) from key_check")
                            .mapTo(Integer.class)
                            .findOne()
                            .isPresent());
        } catch (JdbiException failure) {
            return false;
        }
    }

    /// Connections for others in the house, as long as this is open; empty where the database has
    /// room for one writer only.
    public Optional<DataSource> shared() {
        return writing.shared();
    }

    /// Lets the work under way finish and closes the readers before the writer, who then tidies up
    /// the log.
    @Override
    public void close() {
        try (writing;
                reading) {
            // Resources close in reverse order.
        } catch (SQLException failure) {
            throw new IllegalStateException("the database did not close cleanly", failure);
        }
    }

    private <T> Function<Handle, T> whole(Function<Repositories, T> work) {
        return handle ->
                ScopedValue.where(whole, handle)
                        .call(() -> work.apply(new Tables(handle, vault, holidayCalendars)));
    }

    private <T> T part(Handle handle, Function<Repositories, T> work) {
        Part part = Part.begin(handle);
        try {
            T result = work.apply(new Tables(handle, vault, holidayCalendars));
            part.keep();
            return result;
        } catch (RuntimeException | Error failure) {
            part.takeBack();
            throw failure;
        }
    }

    /// The dialect of a database's URL; `StoreUnavailable` where there is none.
    static Dialect dialect(DatabaseSettings settings) {
        if (settings.url().startsWith(Sqlite.SCHEME)) {
            return Sqlite.at(settings.url());
        }
        if (settings.url().startsWith(Postgres.SCHEME)) {
            return Postgres.at(settings);
        }
        throw new StoreUnavailable(
                "DATABASE_URL is not a database Druppel knows; use jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE");
    }

    private static Database open(
            Dialect dialect, Function<Writing, Vault> unlock, HolidayCalendars holidayCalendars) {
        try {
            return new Database(dialect, unlock, holidayCalendars);
        } catch (SQLException | JdbiException failure) {
            throw new StoreUnavailable(
                    "The database at "
                            + dialect.place()
                            + " cannot be opened ("
                            + StoreUnavailable.reason(failure)
                            + "); "
                            + dialect.remedy(),
                    failure);
        }
    }
}
