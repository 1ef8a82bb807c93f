package druppel.store.postgres;

import druppel.common.Backoff;
import druppel.store.dialect.WriteExecutor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Writer with concurrent serializable transactions. A transaction that fails to serialize is retried after a random
/// pause.
///
/// `write` uses isolation `serializable`. `claim` needs only `read committed`, because other transactions skip the
/// rows that it has locked.
final class SerializableWriter implements WriteExecutor {
    private static final String SKIP_LOCKED = "for update skip locked";
    private static final int MOST_TRIES = 20;
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(2), Duration.ofMillis(100));

    private final PostgresPool serializable;
    private final PostgresPool committed;
    private final Jdbi writing;
    private final Jdbi taking;

    SerializableWriter(PostgresPool serializable, PostgresPool committed) {
        this.serializable = serializable;
        this.committed = committed;
        this.writing = serializable.jdbi(SKIP_LOCKED);
        this.taking = committed.jdbi(SKIP_LOCKED);
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        return retry(() -> writing.inTransaction(work::apply));
    }

    @Override
    public <T> T claim(Function<Handle, T> work) {
        return retry(() -> taking.inTransaction(work::apply));
    }

    @Override
    public Optional<DataSource> sharedConnections() {
        return Optional.of(committed.source());
    }

    @Override
    public void close() throws SQLException {
        try (serializable;
                committed) {
            // Resources close in reverse order.
        }
    }

    private static <T> T retry(Supplier<T> transaction) {
        int tries = 1;
        while (true) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                if (tries == MOST_TRIES || !isConflict(failure)) {
                    throw failure;
                }
                pause(tries);
                tries++;
            }
        }
    }

    /// Whether a concurrent writer was the cause: a serialization failure or a deadlock.
    private static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said
                    && ("40001".equals(said.getSQLState()) || "40P01".equals(said.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(BACKOFF.after(tries, 1, ThreadLocalRandom.current()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ConnectionException(new SQLException("interrupted between two attempts to write", interrupted));
        }
    }
}
