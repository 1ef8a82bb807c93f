package druppel.store;

import druppel.app.Rows;
import druppel.app.Store;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;

/// The rows in a database, with what members write sealed. Safe for use by many threads at once.
///
/// A database or keyset that cannot be used is a `StoreUnavailable`, here at the start; later
/// failures of the database are Jdbi's unchecked exceptions. A `write` within a `write` is a part
/// of it: where the part throws, it alone is taken back, and the whole may go on.
public final class Database implements Store, AutoCloseable {
    private final Connections writing;
    private final Connections reading;
    private final Jdbi writer;
    private final Jdbi reader;
    private final Vault vault;

    private Database(Dialect dialect, Function<Jdbi, Vault> unlock) throws SQLException {
        this.writing = new Connections(dialect.writing(), dialect.writers());
        this.writer = jdbi(writing);
        try {
            this.vault = unlock.apply(writer);
            this.reading = new Connections(dialect.reading(), dialect.readers());
        } catch (SQLException | RuntimeException failure) {
            writing.close();
            throw failure;
        }
        this.reader = jdbi(reading);
    }

    /// Opens and migrates a database; makes it, and its keyset, where there is none.
    public static Database open(String url, Path keyset) {
        Dialect dialect = Dialect.of(url);
        new Schema(dialect).migrate();
        return open(dialect, jdbi -> new KeyCheck(jdbi, keyset).unlockOrBegin());
    }

    /// Opens a database as it is; one that is missing, behind, or without its keyset is a
    /// `StoreUnavailable`.
    public static Database openAsIs(String url, Path keyset) {
        Dialect dialect = Dialect.of(url);
        new Schema(dialect).requireCurrent();
        return open(dialect, jdbi -> new KeyCheck(jdbi, keyset).unlock());
    }

    /// Migrates a database, made where there is none; gives how many migrations ran.
    public static int migrate(String url) {
        return new Schema(Dialect.of(url)).migrate();
    }

    /// Whether there is a database yet; makes none.
    public static boolean exists(String url) {
        return Dialect.of(url).exists();
    }

    /// How many migrations a database still lacks; changes nothing.
    public static int pending(String url) {
        return new Schema(Dialect.of(url)).pending();
    }

    @Override
    public <T> T read(Function<Rows, T> work) {
        return reader.inTransaction(handle -> work.apply(new Tables(handle, vault)));
    }

    @Override
    public <T> T write(Function<Rows, T> work) {
        return writer.withHandle(handle ->
                handle.isInTransaction()
                        ? part(handle, work)
                        : handle.inTransaction(whole -> work.apply(new Tables(whole, vault))));
    }

    @Override
    public <T> T take(Function<Rows, T> work) {
        return write(work);
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

    private <T> T part(Handle handle, Function<Rows, T> work) {
        String before = "before_" + UUID.randomUUID().toString().replace("-", "");
        handle.savepoint(before);
        try {
            T result = work.apply(new Tables(handle, vault));
            handle.releaseSavepoint(before);
            return result;
        } catch (RuntimeException | Error failure) {
            handle.rollbackToSavepoint(before);
            throw failure;
        }
    }

    private static Database open(Dialect dialect, Function<Jdbi, Vault> unlock) {
        try {
            return new Database(dialect, unlock);
        } catch (SQLException | JdbiException failure) {
            throw new StoreUnavailable(
                    "The database at "
                            + dialect.place()
                            + " cannot be opened ("
                            + StoreUnavailable.reason(failure)
                            + "); check DATABASE_URL and that this user may write the file and its folder",
                    failure);
        }
    }

    private static Jdbi jdbi(Connections connections) {
        Jdbi jdbi = Jdbi.create(connections);
        jdbi.registerArgument(new Bindings());
        // The other renderings quote what was bound, and that ends up in logs.
        jdbi.getConfig(StatementExceptions.class)
                .setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }
}
