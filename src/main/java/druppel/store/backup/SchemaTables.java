package druppel.store.backup;

import druppel.store.backup.BackupTable.Column;
import druppel.store.dialect.DatabaseIntegrity;
import druppel.store.dialect.StoreUnavailableException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;

/// Tables of an open database as its own metadata describe them, without those of Flyway and Quartz, whose rows
/// belong to the program.
///
/// @param query the query for the names of all tables
record SchemaTables(Connection connection, String query) {
    private static final String HISTORY = "flyway_schema_history";
    private static final String SCHEDULE = "qrtz_";

    /// The names of the tables, in alphabetical order.
    List<String> names() throws SQLException {
        return DatabaseIntegrity.column(connection, query).stream()
                .filter(name -> !name.equals(HISTORY) && !name.startsWith(SCHEDULE))
                .sorted()
                .toList();
    }

    /// The tables, each after those that its foreign keys refer to.
    List<BackupTable> ordered() throws SQLException {
        Map<String, List<String>> references = new TreeMap<>();
        for (String name : names()) {
            try (ResultSet keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), name)) {
                references.put(name, texts(keys, "PKTABLE_NAME"));
            }
        }
        List<BackupTable> tables = new ArrayList<>();
        for (String name : order(references)) {
            tables.add(table(name));
        }
        return tables;
    }

    /// Orders names so that each comes after those that it refers to; throws `IllegalStateException` if they refer to
    /// each other in a circle.
    static SequencedSet<String> order(Map<String, List<String>> references) {
        SequencedSet<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < references.size()) {
            String next = references.keySet().stream()
                    .filter(name -> !ordered.contains(name) && ordered.containsAll(references.get(name)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "tables refer to each other in a circle, and backups have no order for them"));
            ordered.add(next);
        }
        return ordered;
    }

    /// The names of the columns of the primary key of a table; none if it has none.
    List<String> key(String table) throws SQLException {
        try (ResultSet keys = connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), table)) {
            return texts(keys, "COLUMN_NAME");
        }
    }

    /// The version of the schema.
    String version() throws SQLException {
        return DatabaseIntegrity.column(
                        connection,
                        "select version from " + HISTORY
                                + " where success and version is not null order by installed_rank desc limit 1")
                .getFirst();
    }

    private BackupTable table(String name) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, connection.getSchema(), name, "%")) {
            while (found.next()) {
                // The name is a pattern, in which an underscore stands for any letter.
                if (found.getString("TABLE_NAME").equals(name)) {
                    columns.add(column(name, found.getString("COLUMN_NAME"), found.getString("TYPE_NAME")));
                }
            }
        }
        return new BackupTable(name, columns);
    }

    private static Column column(String table, String name, String typeName) {
        ColumnType type = ColumnType.ofColumn(typeName)
                .orElseThrow(() -> new StoreUnavailableException("The column " + name + " of the table " + table
                        + " has a type that backups do not know; use the version of Druppel that made it"));
        return new Column(name, type);
    }

    private static List<String> texts(ResultSet found, String column) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (found.next()) {
            texts.add(found.getString(column));
        }
        return texts;
    }
}
