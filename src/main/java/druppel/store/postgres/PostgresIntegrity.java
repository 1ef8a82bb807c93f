package druppel.store.postgres;

import druppel.store.dialect.DatabaseIntegrity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Integrity of a PostgreSQL database: its foreign keys, and its tables and indexes where the extension `amcheck` is
/// installed and this user may use it.
record PostgresIntegrity(Connection connection) {
    private static final String CORRUPT = "XX";
    private static final List<String> NOT_ALLOWED = List.of("42501", "42883");

    DatabaseIntegrity check() throws SQLException {
        return new DatabaseIntegrity(references(), pages());
    }

    /// PostgreSQL checks each row as it is written, so a foreign key can only be at fault if it was added without a
    /// check.
    private List<String> references() throws SQLException {
        return DatabaseIntegrity.column(connection, """
            select conrelid::regclass::text || '.' || conname from pg_constraint
            where contype = 'f' and not convalidated and connamespace = current_schema()::regnamespace
            """);
    }

    private Optional<List<String>> pages() throws SQLException {
        List<String> schema = DatabaseIntegrity.column(connection, """
            select quote_ident(nspname) from pg_extension join pg_namespace on pg_namespace.oid = extnamespace
            where extname = 'amcheck'
            """);
        try {
            return schema.isEmpty() ? Optional.empty() : Optional.of(damaged(schema.getFirst()));
        } catch (SQLException failure) {
            if (NOT_ALLOWED.contains(failure.getSQLState())) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private List<String> damaged(String schema) throws SQLException {
        List<String> damaged = new ArrayList<>();
        for (String table : relations("r", "heap")) {
            if (!sound("select 1 from " + schema + ".verify_heapam(?::regclass) limit 1", table)) {
                damaged.add(table);
            }
        }
        for (String index : relations("i", "btree")) {
            if (!sound("select 1 from " + schema + ".bt_index_check(?::regclass, true) offset 1", index)) {
                damaged.add(index);
            }
        }
        return damaged;
    }

    private List<String> relations(String kind, String access) throws SQLException {
        return DatabaseIntegrity.column(connection, """
            select pg_class.oid::regclass::text from pg_class join pg_am on pg_am.oid = relam
            where relkind = '%s' and amname = '%s' and relnamespace = current_schema()::regnamespace order by relname
            """.formatted(kind, access));
    }

    /// Whether a check finds nothing.
    private boolean sound(String check, String relation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(check)) {
            statement.setString(1, relation);
            try (ResultSet faults = statement.executeQuery()) {
                return !faults.next();
            }
        } catch (SQLException failure) {
            if (String.valueOf(failure.getSQLState()).startsWith(CORRUPT)) {
                return false;
            }
            throw failure;
        }
    }
}
