package druppel.store;

import druppel.store.dialect.WriteExecutor;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/// Write executor of a database that is open to be read.
final class RefusingWriteExecutor implements WriteExecutor {
    @Override
    public <T> T write(Function<Handle, T> work) {
        throw new IllegalStateException("the database is open to be read only");
    }

    @Override
    public <T> T claim(Function<Handle, T> work) {
        return write(work);
    }

    @Override
    public Optional<DataSource> sharedConnections() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
