package druppel.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import druppel.store.dialect.ConnectionPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/// HikariCP connection pool that waits for borrowed connections before it closes.
final class PostgresPool implements ConnectionPool {
    private static final int GRACE_SECONDS = 10;

    private final HikariDataSource source;
    // The pool itself, and each borrowed connection.
    private final Phaser borrowers = new Phaser(1);

    PostgresPool(HikariDataSource source) {
        this.source = source;
    }

    DataSource source() {
        return source;
    }

    @Override
    public Connection openConnection() throws SQLException {
        Connection connection = source.getConnection();
        borrowers.register();
        return connection;
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        try (connection) {
            borrowers.arriveAndDeregister();
        }
    }

    @Override
    public void close() {
        try (source) {
            // HikariCP would abort connections in use.
            borrowers.awaitAdvanceInterruptibly(borrowers.arriveAndDeregister(), GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            // The grace period is over.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
