package druppel.store.dialect;

import druppel.store.sql.ArgumentBinder;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/// Factory of Jdbi with the settings that all tables rely on.
public final class JdbiFactory {
    private JdbiFactory() {}

    /// Creates Jdbi for readers, or for a database with a single writer: nothing is locked.
    public static Jdbi create(ConnectionFactory connections) {
        return create(connections, "");
    }

    /// Creates Jdbi on these connections.
    ///
    /// @param skipLocked the clause that queries end with as `<skipLocked>`: it locks the rows that they find and
    /// skips those locked by others
    public static Jdbi create(ConnectionFactory connections, String skipLocked) {
        Jdbi jdbi = Jdbi.create(connections);
        jdbi.registerArgument(new ArgumentBinder());
        jdbi.define("skipLocked", skipLocked);
        // The other renderings include the bound values, which would end up in logs.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }
}
