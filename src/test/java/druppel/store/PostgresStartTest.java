package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.config.DatabaseSettings;
import druppel.domain.member.LinkCode;
import druppel.persistence.TranscriptRepository.Line;
import druppel.store.crypto.KeyRotation.Retirement.Retired;
import druppel.store.dialect.StoreUnavailableException;
import druppel.testing.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
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
    public DatabaseSettings settings() {
        return settings;
    }

    @Override
    public Connection raw() throws SQLException {
        return DriverManager.getConnection(settings.url(), "postgres", "");
    }

    @Override
    void lose() throws SQLException {
        try (Connection connection = raw()) {
            Jdbi.open(connection).execute("drop schema public cascade");
            Jdbi.open(connection).execute("create schema public");
        }
    }

    @AfterEach
    void drop() {
        PostgresServer.drop(settings);
    }

    @Test
    void aDatabaseThatIsBehindIsNotOpenedAsItIs() {
        assertThatThrownBy(() -> Database.openReadOnly(settings, Path.of("none")))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageMatching(".* is behind \\(pending migrations: \\d+\\); run druppel migrate");
    }

    @Test
    void severalFirstStartsAtOnceMakeOneKeyset() throws Exception {
        Callable<Boolean> start = () -> {
            try (Database opened = Database.open(settings, keyset())) {
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
        try (Database one = Database.open(settings, keyset());
                Database other = Database.open(settings, keyset());
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(List.of(() -> hundredLines(one), () -> hundredLines(other)));

            List<Line> lines = one.read(rows -> rows.transcript().after("anna", 0, 1000));
            assertThat(lines).hasSize(200);
        }
    }

    @Test
    void nodesThatRotateTheKeysetAtOnceAddOneKeyAndAllOfThemFollowIt() throws Exception {
        LinkCode code = new LinkCode("K7PM4XQT");
        try (Database one = Database.open(settings, keyset());
                Database other = Database.open(settings, keyset());
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> begun = List.of(
                    () -> one.keys().rotation().begin(),
                    () -> other.keys().rotation().begin());
            Set<Integer> keys =
                    threads.invokeAll(begun).stream().map(Future::resultNow).collect(Collectors.toSet());
            while (one.keys().rotation().proceed(Duration.ofMinutes(1)).more()) {
                // The next part.
            }
            StoreFixture writing = () -> other;
            long anna = writing.meet(StoreFixture.ANNA).id();
            writing.write(rows -> rows.teams().create(anna, code));
            Files.setLastModifiedTime(keyset(), FileTime.from(Instant.now().minus(Duration.ofMinutes(5))));

            assertThat(keys).hasSize(1);
            assertThat(one.keys().rotation().retire(Instant.now())).isEqualTo(new Retired(1));
            assertThat(writing.readIfAny(rows -> rows.teams().ledBy(anna).flatMap(team -> team.code())))
                    .contains(code);
        }
    }

    @Test
    void lookingChangesNothing() throws SQLException {
        Database.pending(settings, keyset());

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

    private static boolean hundredLines(Database database) {
        for (int line = 0; line < 100; line++) {
            database.write(rows -> rows.transcript().add("anna", true, "hello", Instant.EPOCH));
        }
        return true;
    }

    private static void refused(String url, String message) {
        DatabaseSettings wrong = new DatabaseSettings(url, Optional.of("postgres"), Optional.of("hunter2"));
        assertThatThrownBy(() -> Database.open(wrong, Path.of("none")))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage(message);
    }
}
