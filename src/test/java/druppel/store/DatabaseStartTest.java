package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.app.Transcript.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void severalFirstStartsAtOnceMakeOneKeyset() throws Exception {
        Callable<Boolean> start =
                () -> {
                    try (Database opened = Database.open(url, keyset)) {
                        return opened.ping();
                    }
                };

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(Collections.nCopies(4, start)))
                    .extracting(Future::get)
                    .containsOnly(true);
        }
    }

    @Test
    void severalThatHaveItOpenWriteInTurn() throws Exception {
        try (Database one = Database.open(url, keyset);
                Database other = Database.open(url, keyset);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(List.of(() -> hundredLines(one), () -> hundredLines(other)));

            List<Line> lines = one.read(rows -> rows.transcript().after("anna", 0, 1000));
            assertThat(lines).hasSize(200);
        }
    }

    @Test
    void aDatabaseThatLostItsTablesDoesNotAnswer() throws SQLException {
        try (Database database = Database.open(url, keyset)) {
            change("drop table key_check");

            assertThat(database.ping()).isFalse();
        }
    }

    private static boolean hundredLines(Database database) {
        for (int line = 0; line < 100; line++) {
            database.write(rows -> rows.transcript().add("anna", true, "hello", Instant.EPOCH));
        }
        return true;
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            Jdbi.open(connection).execute(statement);
        }
    }
}
