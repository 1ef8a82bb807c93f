package druppel.store.dialect;

import druppel.store.sql.ArgumentBinder;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/// Factory of Jdbi with the settings that all tables rely on.
public final class JdbiFactory {
    private JdbiFactory() {}

    /// Creates Jdbi on these connections.
    ///
    /// @param lockClause how statements that ask for it lock rows
    public static Jdbi create(ConnectionFactory connections, LockClause lockClause) {
        Jdbi jdbi = Jdbi.create(connections);
        jdbi.registerArgument(new ArgumentBinder());
        lockClause.define(jdbi);
        // The other renderings include the bound values, which would end up in logs.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }
}
