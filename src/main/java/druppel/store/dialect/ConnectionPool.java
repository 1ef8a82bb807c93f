package druppel.store.dialect;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionFactory;

/// Open connections, each lent to one thread at a time. Safe for use by many threads at once.
public interface ConnectionPool extends ConnectionFactory, AutoCloseable {

    /// Lends no more, lets what is lent come back, ten seconds at most, and closes everything.
    /// Closing once more does nothing.
    @Override
    void close() throws SQLException;
}
