package druppel.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Writers one after the other.
final class OneWriter implements Writing {
    private final Pool pool;
    private final Jdbi jdbi;

    OneWriter(Pool pool) {
        this.pool = pool;
        this.jdbi = Tables.jdbi(pool, Locks.NONE);
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        return jdbi.inTransaction(work::apply);
    }

    @Override
    public <T> T take(Function<Handle, T> work) {
        return write(work);
    }

    @Override
    public Optional<DataSource> shared() {
        return Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        pool.close();
    }
}
