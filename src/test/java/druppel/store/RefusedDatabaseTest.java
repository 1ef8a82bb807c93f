package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.config.DatabaseSettings;
import druppel.store.dialect.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of a database that Druppel cannot use.
class RefusedDatabaseTest {
    @TempDir
    private Path folder;

    private Path file;
    private Path keyset;
    private String url;

    @BeforeEach
    void name() {
        file = folder.resolve("deep").resolve("data").resolve("druppel.db");
        keyset = folder.resolve("keyset.json");
        url = "jdbc:sqlite:" + file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "druppel.db", "jdbc:h2:mem:x"})
    void aUrlOfAnotherDatabaseIsRefusedInOneLine(String wrong) {
        assertThatThrownBy(() -> Database.open(wrong, keyset))
                .isInstanceOf(StoreUnavailableException.class)
                .message()
                .startsWith("DATABASE_URL ")
                .endsWith("use jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:", "jdbc:sqlite:/", "jdbc:sqlite::memory:", "jdbc:sqlite:file:x?mode=memory"})
    void aUrlThatNamesNoFileIsRefusedInOneLine(String wrong) {
        assertThatThrownBy(() -> Database.open(wrong, keyset))
                .isInstanceOf(StoreUnavailableException.class)
                .message()
                .startsWith("DATABASE_URL ")
                .endsWith("use jdbc:sqlite:FILE, such as jdbc:sqlite:data/druppel.db")
                .hasLineCount(1);
    }

    @Test
    void aPasswordInAUrlIsNotRepeated() {
        assertThatThrownBy(() -> Database.open("jdbc:mysql://me:hunter2@host/db", keyset))
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedInOneLine() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "this is no database at all ".repeat(100));

        assertThatThrownBy(() -> Database.open(url, keyset))
                .isInstanceOf(StoreUnavailableException.class)
                .message()
                .startsWith("The database at " + file + " cannot be ")
                .contains("not a database")
                .hasLineCount(1);
    }

    @Test
    void aFolderInPlaceOfTheFileIsRefusedInOneLine() throws IOException {
        Files.createDirectories(file);

        assertThatThrownBy(() -> Database.open(url, keyset))
                .isInstanceOf(StoreUnavailableException.class)
                .message()
                .startsWith("The database at " + file + " cannot be ")
                .hasLineCount(1);
        assertThat(keyset).doesNotExist();
    }

    @Test
    void aDatabaseOfSomebodyElseIsRefusedInOneLine() throws IOException, SQLException {
        makeSomebodyElses();

        assertThatThrownBy(() -> Database.open(url, keyset))
                .isInstanceOf(StoreUnavailableException.class)
                .message()
                .contains("check that DATABASE_URL names Druppel's own database")
                .hasLineCount(1);
    }

    @Test
    void lookingAtADatabaseOfSomebodyElseLeavesItAsItIs() throws IOException, SQLException {
        makeSomebodyElses();
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Database.pending(DatabaseSettings.of(url), keyset))
                .hasMessage("The database at " + file
                        + " belongs to another application: it has the table theirs, and none of"
                        + " Druppel's; check that DATABASE_URL names Druppel's own database, or an empty one");

        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(folder.resolve("deep"), "a file where a folder should be");

        assertThatThrownBy(() -> Database.open(url, keyset))
                .isInstanceOf(StoreUnavailableException.class)
                .message()
                .startsWith("The database " + file + " cannot be created")
                .hasLineCount(1);
    }

    private void makeSomebodyElses() throws IOException, SQLException {
        Files.createDirectories(file.getParent());
        change("create table theirs (id integer)");
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            Jdbi.open(connection).execute(statement);
        }
    }
}
