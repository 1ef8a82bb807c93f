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
    DatabaseSettings settings() {
        return settings;
    }

    @Override
    Connection raw() throws SQLException {
        return DriverManager.getConnection(settings.url());
    }

    @Test
    void theFirstStartMakesFolderAndDatabase() {
        Database.open(settings, keyset).close();

        assertThat(file).exists();
    }

    @Test
    void lookingAtADatabaseThatIsNotThereMakesNone() {
        assertThatThrownBy(() -> Database.pending(settings))
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

        assertThatThrownBy(() -> Database.openAsIs(settings, keyset))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageEndingWith(" migrations behind; run druppel migrate");
    }
}
