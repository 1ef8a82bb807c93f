package druppel.store.backup;

import static java.util.stream.Collectors.toMap;

import druppel.store.SchemaMigration;
import druppel.store.dialect.BulkTransfer;
import druppel.store.dialect.DatabaseIntegrity;
import druppel.store.dialect.Dialect;
import druppel.store.dialect.StoreUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Load of all rows of a checked backup into a database without tables, in one transaction. Afterwards the tables are
/// read again, and compared with the backup.
record RowLoad(Dialect dialect, BackupReader backup) {

    /// Creates the tables as they were in the backup, and loads their rows.
    void run(BackupReader.Contents contents) {
        SchemaMigration.migrateTo(dialect, contents.header().schema());
        try {
            load(contents);
        } catch (SQLException failure) {
            throw refused(StoreUnavailableException.reason(failure), failure);
        } catch (IllegalArgumentException wrong) {
            throw refused(String.valueOf(wrong.getMessage()), wrong);
        }
        requireSound(dialect.integrity());
    }

    private void load(BackupReader.Contents contents) throws SQLException {
        BulkTransfer transfer = dialect.transfer();
        try (Connection connection = transfer.openLoad()) {
            SchemaTables schema = new SchemaTables(connection, dialect.tables());
            requireSame(contents.header().tables(), schema.ordered());
            try (Loading loading = new Loading(connection, transfer.insertClause())) {
                backup.read(loading);
            }
            transfer.finishLoad(connection);
            requireSame(contents, new TableReader(connection, schema, transfer));
            connection.commit();
        }
    }

    private static void requireSame(List<BackupTable> written, List<BackupTable> created) {
        require(columns(written).equals(columns(created)), "its tables or columns are not those of its version");
    }

    private static Map<String, Set<BackupTable.Column>> columns(List<BackupTable> tables) {
        return tables.stream().collect(toMap(BackupTable::name, table -> new HashSet<>(table.columns())));
    }

    private static void requireSame(BackupReader.Contents contents, TableReader reader) throws SQLException {
        for (int table = 0; table < contents.totals().size(); table++) {
            try {
                TableTotal loaded = reader.read(contents.header().tables().get(table), _ -> {});
                require(
                        loaded.equals(contents.totals().get(table)),
                        "the rows of the table " + loaded.table() + " differ in the database");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void requireSound(DatabaseIntegrity integrity) {
        if (!integrity.references().isEmpty()
                || !integrity.pages().orElse(List.of()).isEmpty()) {
            throw new StoreUnavailableException("The new database of the backup " + backup.file()
                    + " is damaged; check the disk of " + dialect.location() + ", and try again");
        }
    }

    private StoreUnavailableException refused(String fault, Exception failure) {
        return new StoreUnavailableException(
                "The backup " + backup.file() + " cannot be loaded into " + dialect.location() + " (" + fault
                        + "); use another backup, or " + dialect.remedy(),
                failure);
    }

    private static void require(boolean right, String fault) {
        if (!right) {
            throw new IllegalArgumentException(fault);
        }
    }

    /// Loads the rows as they are read.
    private static final class Loading implements BackupReader.RowSink, AutoCloseable {
        private final Connection connection;
        private final String clause;
        private Optional<TableLoader> current = Optional.empty();

        Loading(Connection connection, String clause) {
            this.connection = connection;
            this.clause = clause;
        }

        @Override
        public void begin(BackupTable table) throws SQLException {
            close();
            current = Optional.of(new TableLoader(connection, table, clause));
        }

        @Override
        public void accept(@Nullable Object[] values, int size) throws SQLException {
            current.orElseThrow().add(values, size);
        }

        @Override
        public void close() throws SQLException {
            Optional<TableLoader> ended = current;
            current = Optional.empty();
            if (ended.isPresent()) {
                ended.get().close();
            }
        }
    }
}
