package druppel.store.dialect;

import druppel.store.sql.ArgumentBinder;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/// Creates Jdbi with the settings that every table relies on.
public final class JdbiFactory {
    private JdbiFactory() {}

    /// Creates Jdbi on these connections.
    ///
    /// @param lockClause how rows are locked by the statements that ask for it
    public static Jdbi create(ConnectionFactory connections, LockClause lockClause) {
        Jdbi jdbi = Jdbi.create(connections);
        jdbi.registerArgument(new ArgumentBinder());
        lockClause.define(jdbi);
        // The other renderings quote what was bound, and that ends up in logs.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }
}
