package druppel.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import druppel.config.DatabaseSettings;
import druppel.store.Database;
import druppel.store.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteDialectTest {
    @TempDir
    private Path folder;

    private Dialect sqlite;

    @BeforeEach
    void make() {
        sqlite = Database.dialect(DatabaseSettings.of("jdbc:sqlite:" + folder.resolve("druppel.db")));
        ask(sqlite.migrationSource(), "select 1");
    }

    @ParameterizedTest
    @CsvSource({"journal_mode, wal", "synchronous, 2", "foreign_keys, 1", "busy_timeout, 10000", "secure_delete, 1"})
    void theWriterIsSetFor(String pragma, String value) {
        assertThat(ask(sqlite.migrationSource(), "pragma " + pragma)).isEqualTo(value);
    }

    @Test
    void aReaderCannotWrite() {
        assertThatThrownBy(() -> ask(sqlite.readOnlySource(), "create table t (id integer)"))
                .hasMessageContaining("readonly database");
    }

    @Test
    void aFileMayBeNamedWithParameters() {
        DatabaseSettings named = DatabaseSettings.of("jdbc:sqlite:data/druppel.db?cache_size=1000");
        assertThat(Database.dialect(named).location()).isEqualTo("data/druppel.db");
    }

    @Test
    void aConnectionGivenBackIsLentAgain() throws SQLException {
        try (FixedConnectionPool one = new FixedConnectionPool(sqlite.migrationSource(), 1)) {
            var lent = one.openConnection();
            one.closeConnection(lent);

            assertThat(one.openConnection()).isSameAs(lent);
            one.closeConnection(lent);
        }
    }

    @Test
    void closingOnceMoreDoesNothing() throws SQLException {
        FixedConnectionPool one = new FixedConnectionPool(sqlite.migrationSource(), 1);
        one.close();

        assertThatCode(one::close).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseThatCannotBeWrittenIsNamed() {
        Path file = Path.of(sqlite.location());
        assumeThat(file.toFile().setReadOnly() && !Files.isWritable(file))
                .as("not root")
                .isTrue();

        assertThatThrownBy(sqlite::requireWritable).hasMessageContaining("is read-only");
    }

    @Test
    void aNewDatabaseIsClosedToEverybodyElse() throws IOException {
        Path file = folder.resolve("new.db");
        Database.migrate(DatabaseSettings.of("jdbc:sqlite:" + file), folder.resolve("keyset.json"));

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static String ask(DataSource source, String query) {
        try (Handle handle = Jdbi.create(source).open()) {
            return handle.createQuery(query).mapTo(String.class).one();
        }
    }
}
