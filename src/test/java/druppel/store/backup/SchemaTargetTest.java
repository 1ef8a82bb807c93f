package druppel.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.config.DatabaseSettings;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import druppel.store.StoreFixture;
import druppel.store.dialect.DatabaseIntegrity;
import druppel.store.dialect.Dialect;
import druppel.store.dialect.StoreUnavailableException;
import druppel.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A schema of PostgreSQL is filled if it is empty, and only then.
@Tag("slow")
class SchemaTargetTest {
    @TempDir
    private Path folder;

    private final DatabaseSettings schema = PostgresServer.database();
    private final Dialect dialect = Database.dialect(schema);

    @BeforeEach
    void backUp() {
        SqliteTemplate.open(folder).close();
        new Backup(DatabaseSettings.of("jdbc:sqlite:" + folder.resolve("druppel.db")), keyset())
                .write(folder.resolve("backup.druppel"), StoreFixture.NOW);
    }

    @AfterEach
    void drop() {
        PostgresServer.drop(schema);
    }

    @Test
    void aRestoreThatFailsLeavesItEmpty() throws IOException, SQLException {
        Files.move(folder.resolve("keyset.json.keys"), folder.resolve("elsewhere"));

        assertRefused(false, "The folder of keys");
        assertThat(tables()).isEmpty();
    }

    @Test
    void nothingIsReplaced() throws SQLException {
        try (Connection connection = dialect.migrationSource().getConnection()) {
            connection.createStatement().execute("create table theirs (id integer)");
        }

        assertRefused(false, "is not empty; create an empty database or schema");
        assertRefused(true, "--force replaces SQLite files only; leave it out");
        assertThat(tables()).containsExactly("theirs");
    }

    private void assertRefused(boolean force, String fault) {
        assertThatThrownBy(() -> new Restore(schema, keyset(), _ -> {})
                        .run(folder.resolve("backup.druppel"), force, StoreFixture.NOW))
                .isInstanceOf(StoreUnavailableException.class)
                .message()
                .hasLineCount(1)
                .contains(fault);
    }

    private List<String> tables() throws SQLException {
        try (Connection connection = dialect.readOnlySource().getConnection()) {
            return DatabaseIntegrity.column(connection, dialect.tables());
        }
    }

    private Path keyset() {
        return folder.resolve("keyset.json");
    }
}
