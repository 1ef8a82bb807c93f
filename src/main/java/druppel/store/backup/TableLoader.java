package druppel.store.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Loader of the rows of one table, in batches that are bounded in rows and in bytes.
final class TableLoader implements AutoCloseable {
    private static final int MOST_ROWS = 500;
    private static final int MOST_BYTES = 1 << 20;

    private final BackupTable table;
    private final PreparedStatement statement;
    private int rows;
    private int bytes;

    TableLoader(Connection connection, BackupTable table, String clause) throws SQLException {
        this.table = table;
        this.statement = connection.prepareStatement(table.insert(clause));
    }

    /// Adds a row.
    ///
    /// @param size about how many bytes it has
    void add(@Nullable Object[] values, int size) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            table.columns().get(column).type().bind(statement, column + 1, values[column]);
        }
        statement.addBatch();
        rows++;
        bytes += size;
        if (rows >= MOST_ROWS || bytes >= MOST_BYTES) {
            flush();
        }
    }

    private void flush() throws SQLException {
        if (rows > 0) {
            statement.executeBatch();
        }
        rows = 0;
        bytes = 0;
    }

    /// Loads what remains.
    @Override
    public void close() throws SQLException {
        try (statement) {
            flush();
        }
    }
}
