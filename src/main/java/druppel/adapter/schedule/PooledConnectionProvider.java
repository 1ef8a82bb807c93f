package druppel.adapter.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/// Provides Quartz with connections from the application's pool, in the isolation level that its row locks
/// need.
record PooledConnectionProvider(DataSource source) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        boolean ready = false;
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                connection.close();
            }
        }
    }

    @Override
    public void initialize() {
        // The pool is already open.
    }

    @Override
    public void shutdown() {
        // The pool is closed by its owner.
    }
}
