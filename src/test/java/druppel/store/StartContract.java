package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.config.DatabaseSettings;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.persistence.TranscriptRepository.Line;
import druppel.store.crypto.Keyset;
import druppel.store.dialect.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How any database and its keyset are opened, and what is said where that fails.
abstract class StartContract {
    @TempDir
    private Path folder;

    private Path keyset;

    /// A database that has never been opened; the same one throughout a test.
    abstract DatabaseSettings settings();

    /// A connection past the store.
    abstract Connection raw() throws SQLException;

    Path keyset() {
        return keyset;
    }

    @BeforeEach
    void name() {
        keyset = folder.resolve("keyset.json");
    }

    @Test
    void aStartWithAKeysetThatWaitsThereUsesIt() throws IOException {
        Keyset.create(keyset);
        String before = Files.readString(keyset);
        Database.open(settings(), keyset).close();

        assertThat(keyset).hasContent(before);
    }

    @Test
    void aZoneThatNobodyNamedBeforeIsUnknownAfterAnUpgrade() throws SQLException {
        UpgradeContract.migrateTo("1", settings());
        try (Connection before = raw();
                Statement statement = before.createStatement()) {
            statement.execute(member("slack", "U1", "Z"));
            statement.execute(member("teams", "U2", "Z"));
            statement.execute(member("slack", "U3", "Europe/Amsterdam"));
        }
        try (Database upgraded = Database.open(settings(), keyset)) {
            Member slack = found(upgraded, Platform.SLACK, "U1");
            Member teams = found(upgraded, Platform.TEAMS, "U2");
            assertThat(slack.settings().zone()).isEmpty();
            assertThat(slack.due()).isEmpty();
            assertThat(teams.settings().zone()).isEmpty();
            Member amsterdam = found(upgraded, Platform.SLACK, "U3");
            assertThat(amsterdam.settings().zone()).contains(ZoneId.of("Europe/Amsterdam"));
            assertThat(amsterdam.due()).isPresent();
            assertThat(upgraded.<List<Member>>read(rows -> rows.members().profileLookupsDue(Instant.EPOCH, 9)))
                    .containsExactly(slack);
        }
    }

    private static String member(String platform, String user, String zone) {
        return """
            insert into member (
              platform, workspace, user_id, status, language, own_language, zone, own_zone, nudge_days, nudge_at,
              programme, programme_day, tempo_wished, tempo, next_due_at, next_due_kind, next_due_on, met_at)
            values (
              '%s', 'T1', '%s', 'joined', 'en', false, '%s', false, '1', '09:00',
              'first', 0, 'daily', 'daily', 1, 'nudge', '2026-11-30', 1)
            """.formatted(platform, user, zone);
    }

    private static Member found(Database database, Platform platform, String user) {
        return database.<Optional<Member>>read(rows -> rows.members().find(new PlatformUser(platform, "T1", user)))
                .orElseThrow();
    }

    @Test
    void aSecondStartFindsEverythingInPlace() {
        Database.open(settings(), keyset).close();

        try (Database again = Database.open(settings(), keyset)) {
            assertThat(again.ping()).isTrue();
        }
    }

    @Test
    void aLostKeysetStopsTheStartAndIsNotMadeAnew() throws IOException {
        Database.open(settings(), keyset).close();
        Files.delete(keyset);

        assertThatThrownBy(() -> Database.open(settings(), keyset))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("The keyset "
                        + keyset
                        + " is missing, and this database cannot be read without it;"
                        + " restore it from your backup, or name it in DRUPPEL_KEYSET");
        assertThat(keyset).doesNotExist();
    }

    @Test
    void anotherKeysetStopsTheStart() throws IOException {
        Database.open(settings(), keyset).close();
        Files.delete(keyset);
        Keyset.create(keyset);

        assertThatThrownBy(() -> Database.open(settings(), keyset))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("The keyset "
                        + keyset
                        + " is not the one this database was written with;"
                        + " name the right one in DRUPPEL_KEYSET");
    }

    @Test
    void migratingSaysHowManyMigrationsRan() {
        assertThat(Database.migrate(settings())).isPositive();
    }

    @Test
    void aFirstStartMakesAKeyset() {
        Database.open(settings(), keyset).close();

        assertThat(keyset).exists();
    }

    @Test
    void migratingTwiceRunsNothingTheSecondTime() {
        Database.migrate(settings());

        assertThat(Database.migrate(settings())).isZero();
    }

    @Test
    void nothingIsPendingAfterAMigration() {
        Database.migrate(settings());

        assertThat(Database.pending(settings())).isZero();
    }

    @Test
    void openingAsItIsMakesNoKeyset() {
        Database.migrate(settings());

        assertThatThrownBy(() -> Database.openReadOnly(settings(), keyset))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(keyset).doesNotExist();
    }

    @Test
    void aCompleteDatabaseOpensAsItIs() {
        Database.open(settings(), keyset).close();

        try (Database opened = Database.openReadOnly(settings(), keyset)) {
            assertThat(opened.ping()).isTrue();
        }
    }

    @Test
    void oneThatIsOpenToBeReadWritesNothing() {
        Database.open(settings(), keyset).close();

        try (Database opened = Database.openReadOnly(settings(), keyset)) {
            assertThatThrownBy(() -> opened.update(rows -> rows.inbox().releaseAll()))
                    .hasMessage("the database is open to be read only");
        }
    }

    @Test
    void whatIsWrittenCanBeReadByOthersMeanwhile() {
        try (Database owner = Database.open(settings(), keyset);
                Database reader = Database.openReadOnly(settings(), keyset)) {
            owner.write(rows -> rows.transcript().add("anna", true, "hello", Instant.EPOCH));

            List<Line> lines = reader.read(rows -> rows.transcript().after("anna", 0, 9));
            assertThat(lines).hasSize(1);
        }
    }

    @Test
    void aDatabaseThatLostItsTablesDoesNotAnswer() throws SQLException {
        try (Database database = Database.open(settings(), keyset)) {
            change("drop table key_check");

            assertThat(database.ping()).isFalse();
        }
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = raw()) {
            Jdbi.open(connection).execute(statement);
        }
    }
}
