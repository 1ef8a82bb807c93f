package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.testing.Await;
import druppel.testing.CapturedLogs;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a SQLite file under a running server.
class DatabaseFileTest {
    private static final String ONCE = "The database file is not the one that was opened";

    @TempDir
    private Path folder;

    private Path file;
    private Path log;
    private Database database;

    @BeforeEach
    void open() {
        database = SqliteTemplate.open(folder);
        file = folder.resolve("druppel.db");
        log = folder.resolve("druppel.db-wal");
        write("before");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDatabaseThatTakesWritesIsReady() {
        assertThat(database.ready()).isTrue();
        assertThat(database.unchanged()).isTrue();
    }

    @Test
    void aClosedDatabaseIsNotReady() {
        database.close();

        assertThat(database.ready()).isFalse();
    }

    @Test
    void nothingIsStoredInADeletedFile() throws IOException {
        Files.delete(file);

        refuses("deleted");
    }

    @Test
    void nothingIsStoredInAFileThatAnotherOneReplaced() throws IOException {
        Files.copy(file, folder.resolve("backup.db"));
        Files.move(folder.resolve("backup.db"), file, StandardCopyOption.REPLACE_EXISTING);

        refuses("replaced");
    }

    @Test
    void nothingIsStoredInATruncatedFile() throws IOException {
        long half = Files.size(file) / 2;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(half);
        }

        refuses("truncated");
    }

    @Test
    void nothingIsStoredWithoutTheLogThatWasOpened() throws IOException {
        Files.delete(log);

        refuses("separated from its write-ahead log");
    }

    @Test
    void nothingIsStoredInAFolderThatWasMoved() throws IOException {
        Path elsewhere = folder.resolveSibling(folder.getFileName() + "-moved");
        Files.move(folder, elsewhere);
        refuses("deleted");
        Files.move(elsewhere, folder);
    }

    @Test
    void theSameFileBackInItsPlaceIsWrittenAgain() throws IOException {
        Files.move(file, folder.resolve("away.db"));
        refuses("deleted");
        Files.move(folder.resolve("away.db"), file);

        write("after");
        Await.until(database::ready, () -> "not ready again");
    }

    @Test
    void itIsLoggedOnceWithTheWayOut() throws IOException {
        Files.delete(file);
        try (CapturedLogs logs = new CapturedLogs()) {
            refuses("deleted");
            refuses("deleted");

            assertThat(logs.text().split(ONCE, -1)).hasSize(2);
            assertThat(logs.text()).contains("druppel.db", "backup");
        }
    }

    @Test
    void aDatabaseThatAnAdministratorMadeSmallerIsStillTheSame() throws SQLException {
        write("a long line ".repeat(50_000));
        query("pragma wal_checkpoint(truncate)");
        assertThat(database.unchanged()).isTrue();
        query("delete from transcript");
        query("vacuum");
        query("pragma wal_checkpoint(truncate)");

        write("after");
        write("and again");
        assertThat(database.ready()).isTrue();
    }

    @Test
    void aDatabaseThatSomebodyElseLocksIsNotReadyWithinThreeSeconds() throws SQLException {
        database.close();
        database = SqliteTemplate.open(folder);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            other.createStatement().execute("begin immediate");
            long begun = System.nanoTime();

            assertThat(database.ready()).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        }
    }

    private void refuses(String why) {
        assertThatThrownBy(() -> write("lost"))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining(why);
        assertThat(database.unchanged()).isFalse();
        assertThat(database.ready()).isFalse();
    }

    private void write(String text) {
        database.write(rows -> rows.transcript().add("anna", false, text, Instant.EPOCH));
    }

    private void query(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Jdbi.open(connection).execute(statement);
        }
    }
}
