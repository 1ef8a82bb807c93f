package druppel.store.dialect;

import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/// Executor of write transactions: each is committed completely or not at all. Thread-safe.
public interface WriteExecutor extends AutoCloseable {

    /// Runs work as if there were no other writers. It may run more than once; only one run is committed.
    <T> T write(Function<Handle, T> work);

    /// Runs work next to other writers, on rows that it has locked.
    <T> T claim(Function<Handle, T> work);

    /// The connections, if other parts of the process may use them too.
    Optional<DataSource> sharedConnections();

    /// Whether what it wrote is still where it was, as far as that can be told without a write.
    default boolean unchanged() {
        return true;
    }

    /// The bytes that can still be stored; empty if that is not known.
    default OptionalLong freeBytes() {
        return OptionalLong.empty();
    }

    /// Empties the log of what was written, so that what was deleted is in it no longer; `false` if readers still need
    /// some of it. Does nothing on a database server, which keeps a log of its own.
    default boolean truncateLog() {
        return true;
    }

    /// Lets running work finish. Idempotent.
    @Override
    void close() throws SQLException;
}
