package druppel.store.dialect;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;

/// Connection pool: lends each connection to one thread at a time. Thread-safe.
public interface ConnectionPool extends ConnectionFactory, AutoCloseable {

    /// Jdbi on these connections.
    default Jdbi jdbi() {
        return JdbiFactory.create(this);
    }

    /// Stops lending, waits up to ten seconds for lent connections, and closes all of them. Idempotent.
    @Override
    void close() throws SQLException;
}
