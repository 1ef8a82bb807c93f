package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How a database and its keyset are opened, and what is said where that fails.
class DatabaseStartTest {
    @TempDir private Path folder;

    private Path file;
    private Path keyset;
    private String url;

    @BeforeEach
    void name() {
        file = folder.resolve("deep").resolve("data").resolve("druppel.db");
        keyset = folder.resolve("keyset.json");
        url = "jdbc:sqlite:" + file;
    }

    @Test
    void theFirstStartMakesFolderDatabaseAndKeyset() {
        Database.open(url, keyset).close();

        assertThat(file).exists();
        assertThat(keyset).exists();
    }

    @Test
    void aStartWithAKeysetThatWaitsThereUsesIt() throws IOException {
        Keyset.create(keyset);
        String before = Files.readString(keyset);
        Database.open(url, keyset).close();

        assertThat(keyset).hasContent(before);
    }

    @Test
    void aSecondStartFindsEverythingInPlace() {
        Database.open(url, keyset).close();

        try (Database again = Database.open(url, keyset)) {
            assertThat(again.ping()).isTrue();
        }
    }

    @Test
    void aLostKeysetStopsTheStartAndIsNotMadeAnew() throws IOException {
        Database.open(url, keyset).close();
        Files.delete(keyset);

        assertThatThrownBy(() -> Database.open(url, keyset))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage(
                        "The keyset "
                                + keyset
                                + " is gone, and this database cannot be read without it;"
                                + " put it back from your backup, or name it in DRUPPEL_KEYSET");
        assertThat(keyset).doesNotExist();
    }

    @Test
    void anotherKeysetStopsTheStart() throws IOException {
        Database.open(url, keyset).close();
        Files.delete(keyset);
        Keyset.create(keyset);

        assertThatThrownBy(() -> Database.open(url, keyset))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage(
                        "The keyset "
                                + keyset
                                + " is not the one this database was written with;"
                                + " name the right one in DRUPPEL_KEYSET");
    }

    @Test
    void migratingSaysHowManyMigrationsRan() {
        assertThat(Database.migrate(url)).isPositive();
    }

    @Test
    void migratingTwiceRunsNothingTheSecondTime() {
        Database.migrate(url);

        assertThat(Database.migrate(url)).isZero();
    }

    @Test
    void nothingIsPendingAfterAMigration() {
        Database.migrate(url);

        assertThat(Database.pending(url)).isZero();
    }

    @Test
    void lookingAtADatabaseThatIsNotThereMakesNone() {
        assertThatThrownBy(() -> Database.pending(url))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage(
                        "There is no database at "
                                + file
                                + " yet; run druppel migrate, or name another one in DATABASE_URL");
        assertThat(file).doesNotExist();
    }

    @Test
    void aDatabaseThatIsBehindIsNotOpenedAsItIs() throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file);

        assertThatThrownBy(() -> Database.openAsIs(url, keyset))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageEndingWith(" migrations behind; run druppel migrate");
    }

    @Test
    void openingAsItIsMakesNoKeyset() {
        Database.migrate(url);

        assertThatThrownBy(() -> Database.openAsIs(url, keyset))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(keyset).doesNotExist();
    }

    @Test
    void aCompleteDatabaseOpensAsItIs() {
        Database.open(url, keyset).close();

        try (Database opened = Database.openAsIs(url, keyset)) {
            assertThat(opened.ping()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "druppel.db",
                "jdbc:h2:mem:x",
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:file:x?mode=memory"
            })
    void aUrlThatNamesNoDatabaseIsRefusedInOneLine(String wrong) {
        assertThatThrownBy(() -> Database.open(wrong, keyset))
                .isInstanceOf(StoreUnavailable.class)
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
                .isInstanceOf(StoreUnavailable.class)
                .message()
                .startsWith("The database at " + file + " cannot be ")
                .contains("not a database")
                .hasLineCount(1);
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(folder.resolve("deep"), "a file where a folder should be");

        assertThatThrownBy(() -> Database.open(url, keyset))
                .isInstanceOf(StoreUnavailable.class)
                .message()
                .startsWith("The folder " + file.getParent() + " of the database cannot be made")
                .hasLineCount(1);
    }
}
