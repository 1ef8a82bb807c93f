package druppel.store;

import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/// Creates Jdbi with the settings that every table relies on.
final class JdbiFactory {
    private JdbiFactory() {}

    /// Creates Jdbi on these connections.
    ///
    /// @param locks how rows are locked by the statements that ask for it
    static Jdbi create(ConnectionFactory connections, Locks locks) {
        Jdbi jdbi = Jdbi.create(connections);
        jdbi.registerArgument(new Bindings());
        locks.define(jdbi);
        // The other renderings quote what was bound, and that ends up in logs.
        jdbi.getConfig(StatementExceptions.class)
                .setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }
}
