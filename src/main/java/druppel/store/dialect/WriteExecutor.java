package druppel.store.dialect;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/// How a database writes: each work in a transaction, whole or not at all. Safe for use by many
/// threads at once.
public interface WriteExecutor extends AutoCloseable {

    /// As if there were no other writers. The work may be done more than once, of which one counts.
    <T> T write(Function<Handle, T> work);

    /// Beside other writers, for work on rows that it holds.
    <T> T take(Function<Handle, T> work);

    /// Its connections, where others in the house may use them too.
    Optional<DataSource> shared();

    /// Lets the work under way finish. Closing once more does nothing.
    @Override
    void close() throws SQLException;
}
