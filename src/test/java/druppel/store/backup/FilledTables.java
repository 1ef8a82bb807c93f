package druppel.store.backup;

import druppel.store.dialect.DatabaseIntegrity;
import druppel.store.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Fills every table that has no row with one, made up from the types of the columns: all numbers are 1, and all texts
/// are the same, so each row refers to the first one of other tables.
final class FilledTables {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final byte[] BYTES = {0, -1, 1, '\n', '"'};

    private FilledTables() {}

    static void fill(Dialect dialect) throws SQLException {
        try (Connection connection = dialect.migrationSource().getConnection()) {
            for (BackupTable table : new SchemaTables(connection, dialect.tables()).ordered()) {
                if (isEmpty(connection, table)) {
                    fill(connection, table, dialect.transfer().insertClause());
                }
            }
        }
    }

    private static boolean isEmpty(Connection connection, BackupTable table) throws SQLException {
        return DatabaseIntegrity.column(connection, "select 1 from " + table.name() + " limit 1")
                .isEmpty();
    }

    private static void fill(Connection connection, BackupTable table, String clause) throws SQLException {
        @Nullable
        Object[] values =
                table.columns().stream().map(column -> value(column.type())).toArray();
        try (TableLoader loader = new TableLoader(connection, table, clause)) {
            loader.add(values, 0);
        }
    }

    private static Object value(ColumnType type) {
        return switch (type) {
            case TEXT -> KEY;
            case INTEGER -> 1L;
            case BOOLEAN -> true;
            case BYTES -> BYTES.clone();
        };
    }
}
