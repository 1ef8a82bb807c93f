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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How any database and its keyset are opened, and what is said where that fails.
abstract class StartContract implements EarlierLayoutContract, SubjectKeyContract, KeyRotationContract {
    @TempDir
    private Path folder;

    private Path keyset;

    /// A database that has never been opened; the same one throughout a test.
    @Override
    public abstract DatabaseSettings settings();

    /// A connection past the store.
    @Override
    public abstract Connection raw() throws SQLException;

    /// Takes the database away, with every row.
    abstract void lose() throws IOException, SQLException;

    @Override
    public Path keyset() {
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

        assertThat(Files.readString(keyset)).endsWith(before.substring(1));
    }

    @Test
    void everyEncryptedValueOfANewDatabaseOpensAndNothingInItIsAtFault() {
        Database.open(settings(), keyset).close();

        try (Database database = Database.openReadOnly(settings(), keyset)) {
            assertThat(database.encryptedRows().tried()).isEqualTo(2);
            assertThat(database.encryptedRows().unreadable()).isEmpty();
        }
        assertThat(Database.dialect(settings()).integrity().references()).isEmpty();
        assertThat(Database.dialect(settings()).integrity().pages().orElse(List.of()))
                .isEmpty();
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused() throws SQLException {
        Database.open(settings(), keyset).close();
        change("""
            insert into flyway_schema_history (
              installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'me', 1, true)
            """);

        refused("was migrated by a newer version of Druppel (migration 999); start that version, or restore a backup"
                + " from before that upgrade");
    }

    @Test
    void aDatabaseOfAnotherApplicationIsRefused() throws SQLException {
        Database.dialect(settings()).own("test").close();
        change("create table theirs (id integer)");

        refused("belongs to another application: it has the table theirs, and none of Druppel's; check that"
                + " DATABASE_URL names Druppel's own database, or an empty one");
    }

    @Test
    void aDatabaseThatAnotherApplicationMigratesIsRefused() throws SQLException {
        Database.migrate(settings(), keyset);
        change("update flyway_schema_history set script = 'V1__orders.sql' where version = '1'");

        refused("belongs to another application: it has the table flyway_schema_history, and none of Druppel's; check"
                + " that DATABASE_URL names Druppel's own database, or an empty one");
    }

    @Test
    void aDatabaseOfAnUnknownBuildIsRefused() throws SQLException {
        Database.migrate(settings(), keyset);
        change("update flyway_schema_history set checksum = 1 where version = '1'");

        refused("was made by an unreleased build of Druppel, whose tables no version can migrate; start that build, or"
                + " name another database in DATABASE_URL");
    }

    @Test
    void aDatabaseThatIsGoneIsNotMadeAgainUntilThatIsAskedFor() throws IOException, SQLException {
        Database.open(settings(), keyset).close();
        String keys = Files.readString(keyset);
        lose();

        refused(", but rows were encrypted with the keyset " + keyset
                + "; put the database back, mount its volume, or start with an empty one: druppel serve --new");
        Database.create(settings(), keyset);
        Database.open(settings(), keyset).close();
        assertThat(keyset).hasContent(keys);
    }

    @Test
    void nothingNewIsMadeInPlaceOfADatabase() {
        Database.open(settings(), keyset).close();

        assertThatThrownBy(() -> Database.create(settings(), keyset))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageEndingWith(" already; leave out --new to serve it");
    }

    /// Whoever opens it in whatever way is told the same.
    private void refused(String message) {
        List<ThrowingCallable> ways = List.of(
                () -> Database.open(settings(), keyset),
                () -> Database.openReadOnly(settings(), keyset),
                () -> Database.migrate(settings(), keyset),
                () -> Database.pending(settings(), keyset));
        assertThat(ways)
                .allSatisfy(way -> assertThatThrownBy(way)
                        .isInstanceOf(StoreUnavailableException.class)
                        .message()
                        .endsWith(message)
                        .hasLineCount(1));
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

        refusedToMigrate(
                " is missing, and this database cannot be read without it; restore it from your backup, or name"
                        + " it in DRUPPEL_KEYSET");
        assertThat(keyset).doesNotExist();
    }

    @Test
    void anotherKeysetStopsTheStart() throws IOException {
        Database.open(settings(), keyset).close();
        Files.delete(keyset);
        Keyset.create(keyset);

        refusedToMigrate(" is not the one this database was written with; name the right one in DRUPPEL_KEYSET");
    }

    @Test
    void anotherKeysetMigratesNothing() throws IOException, SQLException {
        UpgradeContract.migrateTo("1", settings());
        change("insert into key_check (id, sealed_value) values (1, 'x')");
        Keyset.create(keyset);

        refusedToMigrate(" is not the one this database was written with; name the right one in DRUPPEL_KEYSET");
        assertThat(Database.pending(settings(), keyset).orElseThrow()).isPositive();
    }

    /// A start and `migrate` say the same.
    private void refusedToMigrate(String message) {
        List<ThrowingCallable> ways =
                List.of(() -> Database.open(settings(), keyset), () -> Database.migrate(settings(), keyset));
        assertThat(ways)
                .allSatisfy(way -> assertThatThrownBy(way)
                        .isInstanceOf(StoreUnavailableException.class)
                        .hasMessage("The keyset " + keyset + message));
    }

    @Test
    void migratingSaysHowManyMigrationsRan() {
        assertThat(Database.migrate(settings(), keyset)).isPositive();
    }

    @Test
    void aFirstStartMakesAKeyset() {
        Database.open(settings(), keyset).close();

        assertThat(keyset).exists();
    }

    @Test
    void migratingTwiceRunsNothingTheSecondTime() {
        Database.migrate(settings(), keyset);

        assertThat(Database.migrate(settings(), keyset)).isZero();
    }

    @Test
    void nothingIsPendingAfterAMigration() {
        Database.migrate(settings(), keyset);

        assertThat(Database.pending(settings(), keyset)).hasValue(0);
    }

    @Test
    void openingAsItIsMakesNoKeyset() {
        Database.migrate(settings(), keyset);

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
