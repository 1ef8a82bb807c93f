package druppel.store.sqlite;

import druppel.store.dialect.ConnectionPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/// Pool of a fixed number of connections, each lent to one thread at a time, longest waiting first.
///
/// With one connection it serialises all work. Thread-safe.
final class FixedConnectionPool implements ConnectionPool {
    private static final int PATIENCE_SECONDS = 30;
    private static final int GRACE_SECONDS = 10;

    private final BlockingQueue<Connection> free;
    private final int size;
    private final AtomicBoolean closing = new AtomicBoolean();

    FixedConnectionPool(DataSource source, int size) throws SQLException {
        this.free = new ArrayBlockingQueue<>(size, true);
        this.size = size;
        try {
            for (int opened = 0; opened < size; opened++) {
                free.add(source.getConnection());
            }
        } catch (SQLException failure) {
            closeFree();
            throw failure;
        }
    }

    @Override
    public Connection openConnection() throws SQLException {
        if (closing.get()) {
            throw new SQLException("the database is being closed");
        }
        return take(PATIENCE_SECONDS);
    }

    @Override
    public void closeConnection(Connection connection) {
        free.add(connection);
    }

    @Override
    public void close() throws SQLException {
        if (closing.getAndSet(true)) {
            return;
        }
        for (int closed = 0; closed < size; closed++) {
            take(GRACE_SECONDS).close();
        }
    }

    private void closeFree() throws SQLException {
        for (Connection connection : free) {
            connection.close();
        }
    }

    private Connection take(int seconds) throws SQLException {
        try {
            Connection connection = free.poll(seconds, TimeUnit.SECONDS);
            if (connection == null) {
                throw new SQLException("no connection became free within " + seconds + " seconds");
            }
            return connection;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for a connection", interrupted);
        }
    }
}
