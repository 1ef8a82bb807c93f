package druppel.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import druppel.store.dialect.ConnectionPool;
import druppel.store.dialect.JdbiFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/// HikariCP connection pool for transactions of one isolation level; waits for borrowed connections before it closes.
final class PostgresPool implements ConnectionPool {
    private static final int GRACE_SECONDS = 10;

    private final HikariDataSource source;
    private final String isolation;
    // The pool itself, and each borrowed connection.
    private final Phaser borrowers = new Phaser(1);

    /// Creates a pool.
    ///
    /// @param isolation the isolation level of its transactions, in SQL
    PostgresPool(HikariDataSource source, String isolation) {
        this.source = source;
        this.isolation = isolation;
    }

    DataSource source() {
        return source;
    }

    @Override
    public Jdbi jdbi() {
        return jdbi("");
    }

    /// Jdbi whose queries end with this clause where they lock rows.
    Jdbi jdbi(String skipLocked) {
        Jdbi jdbi = JdbiFactory.create(this, skipLocked);
        jdbi.setTransactionHandler(new IsolatedTransactions(LocalTransactionHandler.binding(), isolation));
        return jdbi;
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

    /// Transactions that set their own isolation level. The level of a session would reach other clients, and not these
    /// transactions, where PgBouncer gives each transaction another session.
    private static final class IsolatedTransactions extends DelegatingTransactionHandler {
        private final String isolation;

        IsolatedTransactions(TransactionHandler delegate, String isolation) {
            super(delegate);
            this.isolation = isolation;
        }

        @Override
        public void begin(Handle handle) {
            super.begin(handle);
            handle.execute("set transaction isolation level " + isolation);
        }

        @Override
        public TransactionHandler specialize(Handle handle) throws SQLException {
            return new IsolatedTransactions(getDelegate().specialize(handle), isolation);
        }
    }
}
