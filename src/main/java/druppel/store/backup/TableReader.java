package druppel.store.backup;

import druppel.store.dialect.BulkTransfer;
import druppel.store.dialect.StoreUnavailableException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/// Reader of all rows of a table, one at a time, in the order of backups.
record TableReader(Connection connection, SchemaTables schema, BulkTransfer transfer) {
    private static final int FETCHED = 1_000;
    // Such rows may be long: an event has up to 1 MiB.
    private static final int FETCHED_WITH_BYTES = 64;

    /// Takes the line of a row, without its end.
    interface LineSink {
        void accept(byte[] line) throws IOException;
    }

    /// Hands each row over; returns how many there were, and their digest.
    TableTotal read(BackupTable table, LineSink sink) throws SQLException, IOException {
        TableTotal.Counter counter = new TableTotal.Counter();
        RowCodec codec = RowCodec.of(table);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(table.holdsBytes() ? FETCHED_WITH_BYTES : FETCHED);
            try (ResultSet rows =
                    statement.executeQuery(table.select(schema.key(table.name()), transfer.textOrder()))) {
                while (rows.next()) {
                    byte[] line = line(table, codec, rows);
                    counter.add(line);
                    sink.accept(line);
                }
            }
        }
        return counter.total(table.name());
    }

    private static byte[] line(BackupTable table, RowCodec codec, ResultSet row) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[codec.columns().size()];
        for (int column = 0; column < values.length; column++) {
            values[column] = row.getObject(column + 1);
        }
        try {
            byte[] line = codec.encode(values);
            if (line.length <= LineReader.LONGEST) {
                return line;
            }
            throw new IllegalArgumentException("it is too long");
        } catch (IllegalArgumentException wrong) {
            throw new StoreUnavailableException(
                    "A row of the table " + table.name() + " cannot be written to a backup (" + wrong.getMessage()
                            + "); correct it with the database's own tools",
                    wrong);
        }
    }
}
