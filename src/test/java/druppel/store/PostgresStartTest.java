package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.config.DatabaseSettings;
import druppel.store.dialect.StoreUnavailableException;
import druppel.testing.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The start on PostgreSQL, where somebody else has made the database.
@Tag("slow")
class PostgresStartTest extends StartContract {
    private final DatabaseSettings settings = PostgresServer.database();

    @Override
    DatabaseSettings settings() {
        return settings;
    }

    @Override
    Connection raw() throws SQLException {
        return DriverManager.getConnection(settings.url(), "postgres", "");
    }

    @AfterEach
    void drop() {
        PostgresServer.drop(settings);
    }

    @Test
    void aDatabaseThatIsBehindIsNotOpenedAsItIs() {
        assertThatThrownBy(() -> Database.openAsIs(settings, Path.of("none")))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageEndingWith(" migrations behind; run druppel migrate");
    }

    @Test
    void lookingChangesNothing() throws SQLException {
        Database.pending(settings);

        try (Connection connection = raw()) {
            assertThat(connection
                            .getMetaData()
                            .getTables(null, "public", "%", null)
                            .next())
                    .isFalse();
        }
    }

    @Test
    void aDatabaseThatNobodyMadeIsNamed() {
        refused(
                settings.url().replaceFirst("/[^/]+$", "/none"),
                "The database at "
                        + settings.url().replaceFirst("/[^/]+$", "/none")
                        + " cannot be reached (PSQLException: FATAL: database \"none\" does not exist); check that the"
                        + " server runs and has this database, and check DATABASE_URL, DATABASE_USER and"
                        + " DATABASE_PASSWORD");
    }

    @Test
    void aServerThatIsAwayIsNamed() {
        refused(
                "jdbc:postgresql://localhost:1/druppel?password=hunter2",
                "The database at jdbc:postgresql://localhost:1/druppel cannot be reached (ConnectException:"
                        + " Connection refused); check that the server runs and has this database, and check"
                        + " DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:",
                "jdbc:postgresql:db",
                "jdbc:postgresql://host",
                "jdbc:postgresql://me:hunter2@host/db"
            })
    void anAddressOfAnotherFormIsRefused(String url) {
        refused(
                url,
                "DATABASE_URL does not name a PostgreSQL database; use jdbc:postgresql://HOST/DATABASE, with"
                        + " DATABASE_USER and DATABASE_PASSWORD");
    }

    @Test
    void settingsNameNoSecret() {
        assertThat(new DatabaseSettings(
                                "jdbc:postgresql://host/db?password=hunter2", Optional.of("me"), Optional.of("hunter2"))
                        .toString())
                .isEqualTo("DatabaseSettings[jdbc:postgresql://host/db]");
    }

    private static void refused(String url, String message) {
        DatabaseSettings wrong = new DatabaseSettings(url, Optional.of("postgres"), Optional.of("hunter2"));
        assertThatThrownBy(() -> Database.open(wrong, Path.of("none")))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage(message);
    }
}
