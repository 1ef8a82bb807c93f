package druppel.adapter.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/// Connections from the house's own pool, in the isolation that Quartz's row locks are made for.
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
        // The pool is open.
    }

    @Override
    public void shutdown() {
        // Whoever opened the pool closes it.
    }
}
