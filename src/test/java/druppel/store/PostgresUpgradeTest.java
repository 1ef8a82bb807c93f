package druppel.store;

import druppel.config.DatabaseSettings;
import druppel.testing.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/// The upgrade of a PostgreSQL database of version 4, with the rows of the SQLite file.
@Tag("slow")
class PostgresUpgradeTest extends UpgradeContract {
    private final DatabaseSettings settings = PostgresServer.database();

    @Override
    DatabaseSettings settings() {
        return settings;
    }

    @Override
    Connection raw() throws SQLException {
        return DriverManager.getConnection(settings.url(), "postgres", "");
    }

    @Override
    void load(Path file) throws SQLException {
        migrateTo("4", settings);
        try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + file);
                Connection to = raw();
                Statement statement = to.createStatement()) {
            // Rows may come before those that they refer to.
            statement.execute("set session_replication_role = replica");
            for (String table : tables(to)) {
                copy(table, from, to);
            }
        }
    }

    @AfterEach
    void drop() {
        PostgresServer.drop(settings);
    }

    private static void copy(String table, Connection from, Connection to) throws SQLException {
        try (Statement source = from.createStatement();
                Statement target = to.createStatement();
                ResultSet rows = source.executeQuery("select * from " + table);
                ResultSet empty = target.executeQuery("select * from " + table)) {
            ResultSetMetaData columns = empty.getMetaData();
            try (PreparedStatement insert = to.prepareStatement(insert(table, columns))) {
                while (rows.next()) {
                    for (int column = 1; column <= columns.getColumnCount(); column++) {
                        insert.setObject(
                                column, rows.getObject(columns.getColumnName(column)), columns.getColumnType(column));
                    }
                    insert.executeUpdate();
                }
            }
        }
    }

    private static String insert(String table, ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnName(column));
        }
        return "insert into " + table + " (" + String.join(", ", names) + ") overriding system value values ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }
}
