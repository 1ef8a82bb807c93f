package druppel.store.sqlite;

import druppel.store.dialect.BulkTransfer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Bulk transfer with SQLite.
record SqliteTransfer(SqliteDialect dialect) implements BulkTransfer {

    /// Without a log nobody has the database open, and a server may start at any time: a read-only connection would
    /// take
    /// the file for one that never changes, so this one may write, which makes a log and removes it in the end.
    @Override
    public Connection openSnapshot() throws SQLException {
        Connection connection = (makesLog() ? dialect.migrationSource() : dialect.readOnlySource()).getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma query_only = on");
            statement.execute("begin");
            statement.executeQuery("select count(*) from sqlite_master").close();
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private boolean makesLog() {
        return !Files.exists(Path.of(dialect.file() + "-wal")) && dialect.isWritable();
    }

    /// The file that is loaded is deleted if that fails, so it needs no journal.
    @Override
    public Connection openLoad() throws SQLException {
        Connection connection = dialect.migrationSource().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma synchronous = off");
            statement.executeQuery("pragma journal_mode = off").close();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /// Ids continue by themselves.
    @Override
    public void finishLoad(Connection connection) {
        // Nothing is left to do.
    }

    @Override
    public String insertClause() {
        return "";
    }

    @Override
    public String textOrder() {
        return " collate binary";
    }
}
