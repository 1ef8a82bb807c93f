package druppel.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/// Connections from the house's own pool, in the isolation that Quartz's row locks are made for.
record BorrowedConnections(DataSource source) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
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
