package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.install.Installation;
import druppel.domain.install.TokenGrant;
import druppel.domain.install.TokenGrant.Renewal;
import druppel.domain.member.Platform;
import druppel.domain.reflection.Reflection;
import druppel.persistence.InboxRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The store's contract on SQLite, and what holds for SQLite alone.
class SqliteStoreTest extends UnitOfWorkContract {
    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = SqliteTemplate.open(folder);
    }

    @AfterEach
    void close() {
        if (database.ping()) {
            database.close();
        }
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Connection raw() throws SQLException {
        return DriverManager.getConnection(url());
    }

    @Test
    void theLogIsWrittenAhead() throws SQLException {
        assertThat(ask("pragma journal_mode")).containsExactly("wal");
    }

    @Test
    void noFileOfTheDatabaseHoldsAPlainReflection() throws IOException {
        keep(meet(ANNA).id(), MONDAY, "a secret of mine");
        write(rows -> rows.transcript().add("anna", false, "a secret of mine", NOW));
        write(rows -> rows.inbox()
                .store(
                        new InboxRepository.Event(
                                Platform.SLACK, "E1", "event", "a secret of mine".getBytes(StandardCharsets.UTF_8)),
                        "a secret of mine",
                        "here",
                        NOW));
        Renewal renewal = new Renewal("a secret of mine", NOW, LATER);
        TokenGrant tokenGrant = new TokenGrant("a secret of mine", Optional.of(renewal));
        write(rows ->
                rows.installations().save(new Installation(BRAM.at(), "A1", "B1", Set.of(), "U9", NOW, tokenGrant)));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("a secret of mine"));
        }
    }

    @Test
    void everythingIsStillThereAfterARestart() {
        Reflection kept = keep(meet(ANNA).id(), MONDAY, "still here");
        database.close();
        open();

        assertThat(readIfAny(rows -> rows.reflections().find(kept.id()))).contains(kept);
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("druppel.db");
    }

    private List<String> ask(String query) throws SQLException {
        try (Connection connection = raw()) {
            return Jdbi.open(connection).createQuery(query).mapTo(String.class).list();
        }
    }
}
