package druppel.store.postgres;

import druppel.store.dialect.BulkTransfer;
import druppel.store.dialect.DatabaseIntegrity;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Bulk transfer with PostgreSQL, outside of the pools: a statement may take as long as it needs.
record PostgresTransfer(PostgresDialect dialect) implements BulkTransfer {

    /// The level is set within the transaction: that of a session would reach other clients behind PgBouncer. The
    /// snapshot is that of the first query.
    @Override
    public Connection openSnapshot() throws SQLException {
        Connection connection = openLoad();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            DatabaseIntegrity.column(connection, "select 1");
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    @Override
    public Connection openLoad() throws SQLException {
        Connection connection = dialect.bulkSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public void finishLoad(Connection connection) throws SQLException {
        for (String sequence : DatabaseIntegrity.column(connection, """
            select format('select setval(%L, max(%I)) from %I having max(%I) is not null',
              pg_get_serial_sequence(quote_ident(relname), attname), attname, relname, attname)
            from pg_attribute join pg_class on pg_class.oid = attrelid
            where relnamespace = current_schema()::regnamespace and attidentity <> ''
            """)) {
            DatabaseIntegrity.column(connection, sequence);
        }
    }

    @Override
    public String insertClause() {
        return "overriding system value ";
    }

    @Override
    public String textOrder() {
        return " collate \"C\"";
    }
}
