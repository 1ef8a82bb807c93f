package druppel.store.backup;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Table of a backup: its name and its columns, in the order of their values in a row.
record BackupTable(String name, List<Column> columns) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final int MOST_COLUMNS = 1_000;

    /// Column of a table.
    record Column(String name, ColumnType type) {
        Column {
            requireName(name);
        }
    }

    BackupTable {
        requireName(name);
        columns = List.copyOf(columns);
        if (columns.isEmpty()
                || columns.size() > MOST_COLUMNS
                || new HashSet<>(names(columns)).size() < columns.size()) {
            throw new IllegalArgumentException("the table " + name + " has no columns, too many, or one twice");
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a name of a table or column is none");
        }
    }

    boolean holdsBytes() {
        return columns.stream().anyMatch(column -> column.type() == ColumnType.BYTES);
    }

    /// The query of all rows in an order that every database has in common: that of the primary key, or without one
    /// that of all columns.
    ///
    /// @param key the names of the columns of the primary key
    /// @param textOrder the clause that orders texts by their bytes
    String select(List<String> key, String textOrder) {
        String order = columns.stream()
                .filter(column -> key.isEmpty() || key.contains(column.name()))
                .map(column -> quoted(column.name())
                        + (column.type() == ColumnType.TEXT ? textOrder : "")
                        + (key.isEmpty() ? " nulls first" : ""))
                .collect(joining(", "));
        return "select " + columnList() + " from " + quoted(name) + " order by " + order;
    }

    /// The statement that inserts a row.
    ///
    /// @param clause the clause before the values
    String insert(String clause) {
        String places = columns.stream().map(_ -> "?").collect(joining(", "));
        return "insert into " + quoted(name) + " (" + columnList() + ") " + clause + "values (" + places + ")";
    }

    private String columnList() {
        return names(columns).stream().map(BackupTable::quoted).collect(joining(", "));
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
