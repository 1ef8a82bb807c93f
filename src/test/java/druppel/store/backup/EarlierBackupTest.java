package druppel.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.config.DatabaseSettings;
import druppel.store.Database;
import druppel.store.SchemaMigration;
import druppel.store.StoreFixture;
import druppel.store.crypto.Keyset;
import druppel.store.crypto.RowCipher;
import druppel.store.dialect.Dialect;
import druppel.store.dialect.StoreUnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups of other versions of the program.
class EarlierBackupTest {
    private static final String EARLIER = "24";

    @TempDir
    private Path folder;

    private Path keyset;
    private Path file;
    private DatabaseSettings target;
    private RowCipher rowCipher;

    @BeforeEach
    void name() {
        keyset = folder.resolve("keyset.json");
        file = folder.resolve("backup.druppel");
        target = DatabaseSettings.of("jdbc:sqlite:" + folder.resolve("druppel.db"));
        rowCipher = Keyset.create(keyset).cipher();
    }

    @Test
    void aBackupOfAnEarlierVersionIsMigrated() throws IOException, SQLException {
        write(EARLIER);

        new Restore(target, keyset, _ -> {}).run(file, false, StoreFixture.NOW);

        assertThat(Database.pending(target, keyset)).isEqualTo(OptionalInt.of(0));
        try (Database database = Database.openReadOnly(target, keyset)) {
            assertThat(database.ping()).isTrue();
        }
    }

    @Test
    void aBackupOfALaterVersionIsRefused() throws IOException, SQLException {
        write("999");

        assertThatThrownBy(() -> new Restore(target, keyset, _ -> {}).run(file, false, StoreFixture.NOW))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageEndingWith(
                        " was made by a newer version of Druppel (migration 999); restore it with that version");
        assertThat(folder.resolve("druppel.db")).doesNotExist();
    }

    /// @param schema the version that the backup names
    private void write(String schema) throws IOException, SQLException {
        Dialect dialect = Database.dialect(DatabaseSettings.of("jdbc:sqlite:" + folder.resolve("earlier.db")));
        SchemaMigration.migrateTo(dialect, EARLIER);
        try (Connection connection = dialect.migrationSource().getConnection();
                OutputStream bytes = Files.newOutputStream(file)) {
            addKeyCheck(connection);
            SchemaTables tables = new SchemaTables(connection, dialect.tables());
            assertThat(tables.version()).isEqualTo(EARLIER);
            new BackupWriter(rowCipher, new TableReader(connection, tables, dialect.transfer()))
                    .write(new BackupHeader(schema, "it", 1, StoreFixture.NOW, tables.ordered()), bytes);
        }
    }

    private void addKeyCheck(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into key_check values (1, ?)")) {
            insert.setBytes(1, rowCipher.encrypt("druppel".getBytes(StandardCharsets.UTF_8), "key check"));
            insert.executeUpdate();
        }
    }
}
