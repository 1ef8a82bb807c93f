package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.config.DatabaseSettings;
import druppel.store.dialect.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The start on SQLite, which makes its own database.
class SqliteStartTest extends StartContract {
    @TempDir
    private Path place;

    private Path file;
    private Path keyset;
    private DatabaseSettings settings;

    @BeforeEach
    void nameFile() {
        file = place.resolve("deep").resolve("data").resolve("druppel.db");
        keyset = place.resolve("keyset.json");
        settings = DatabaseSettings.of("jdbc:sqlite:" + file);
    }

    @Override
    public DatabaseSettings settings() {
        return settings;
    }

    @Override
    public Connection raw() throws SQLException {
        return DriverManager.getConnection(settings.url());
    }

    @Override
    void lose() throws IOException {
        Files.delete(file);
    }

    @Test
    void nothingIsWrittenWhereADatabaseIsGone() throws IOException {
        Database.open(settings, keyset()).close();
        Files.delete(file);
        Files.delete(file.resolveSibling("druppel.db.lock"));
        assertThatThrownBy(() -> Database.open(settings, keyset())).isInstanceOf(StoreUnavailableException.class);

        assertThat(file.getParent()).isEmptyDirectory();
    }

    @Test
    void aDatabaseThatWasCutOffIsNotFilledAgain() throws IOException {
        Database.open(settings, keyset()).close();
        Files.write(file, new byte[0]);

        assertThatThrownBy(() -> Database.open(settings, keyset()))
                .hasMessageStartingWith(
                        "The database at " + file + " is empty, but rows were encrypted with the keyset");
        assertThat(file).isEmptyFile();
    }

    @Test
    void theFirstStartMakesFolderAndDatabase() {
        Database.open(settings, keyset).close();

        assertThat(file).exists();
    }

    @Test
    void lookingAtADatabaseThatIsNotThereMakesNone() {
        assertThat(Database.pending(settings, keyset())).isEmpty();
        assertThatThrownBy(() -> Database.openReadOnly(settings, keyset()))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("There is no database at "
                        + file
                        + " yet; run druppel migrate, or name another one in DATABASE_URL");
        assertThat(file).doesNotExist();
    }

    @Test
    void aDatabaseThatIsBehindIsNotOpenedAsItIs() throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file);

        assertThatThrownBy(() -> Database.openReadOnly(settings, keyset))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageMatching(".* is behind \\(pending migrations: \\d+\\); run druppel migrate");
    }

    @Test
    void aSecondOwnerIsRefusedByThePathOfAnyLink() throws IOException {
        try (Database _ = Database.open(settings, keyset())) {
            Path link = Files.createSymbolicLink(place.resolve("link.db"), file);
            Path linkToLink = Files.createSymbolicLink(place.resolve("second.db"), Path.of("link.db"));
            Path folderLink = Files.createSymbolicLink(place.resolve("folder"), file.getParent());
            for (Path path : List.of(
                    file,
                    link,
                    linkToLink,
                    folderLink.resolve("druppel.db"),
                    Path.of("").toAbsolutePath().relativize(file))) {
                assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + path, keyset()))
                        .isInstanceOf(StoreUnavailableException.class)
                        .hasMessage("The database at " + path + " is in use by this process; stop it first, or name"
                                + " another database in DATABASE_URL");
                assertThatThrownBy(() -> Database.migrate(DatabaseSettings.of("jdbc:sqlite:" + path), keyset()))
                        .hasMessageContaining("is in use by this process");
            }
        }
    }

    @Test
    void theLockSaysWhoHasItAndIsClosedToEverybodyElse() throws IOException {
        Path lock = file.resolveSibling("druppel.db.lock");
        try (Database _ = Database.open(settings, keyset())) {
            assertThat(lock).hasContent(ProcessHandle.current().pid() + " serve");
            assertThat(Files.getPosixFilePermissions(lock)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        // A lock file that remains means nothing.
        Database.open(settings, keyset()).close();
    }

    @Test
    void aStartThatFailsLetsTheLockGo() throws IOException {
        Database.open(settings, keyset()).close();
        Path elsewhere = Files.move(keyset(), place.resolve("elsewhere.json"));
        assertThatThrownBy(() -> Database.open(settings, keyset())).isInstanceOf(StoreUnavailableException.class);
        Files.move(elsewhere, keyset());

        Database.open(settings, keyset()).close();
    }

    @Test
    void readingLeavesNothingBehind() throws IOException {
        Database.open(settings, keyset()).close();
        Set<Path> before = files();
        Database.pending(settings, keyset());
        Database.openReadOnly(settings, keyset()).close();

        assertThat(files()).isEqualTo(before);
    }

    private Set<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.collect(Collectors.toSet());
        }
    }
}
