package druppel.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.store.Database;
import druppel.store.StoreFixture;
import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import druppel.testing.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `doctor --deep` says of the files of keys, and of what PostgreSQL stores.
class DeepDoctorTest {
    private static final String KEY = "c0ffee00c0ffee00c0ffee00c0ffee00";

    @TempDir
    private Path home;

    private DatabaseSettings settings = DatabaseSettings.of("");

    @BeforeEach
    void nameFile() {
        settings = DatabaseSettings.of("jdbc:sqlite:" + home.resolve("data/druppel.db"));
    }

    @Test
    void everyKeyHasItsFile() {
        keep();

        assertThat(deep().code()).isZero();
        assertThat(deep().out()).contains("2 files of keys, and none is missing");
    }

    @Test
    void aMissingFileOfAKeyIsNamedByItsPerson() throws Exception {
        keep();
        Files.delete(file(key("member:1")));

        assertThat(deep().code()).isEqualTo(1);
        assertThat(deep().out())
                .contains("the files of some keys are missing, and with them the words of: member:1;"
                        + " put back the newest copy of the folder of keys");
    }

    @Test
    void aFileOfNobodyIsNoted() throws Exception {
        keep();
        Files.createDirectories(file(KEY).getParent());
        Files.write(file(KEY), new byte[1]);

        assertThat(deep().code()).isZero();
        assertThat(deep().out()).contains("note keys", "1 files are of nobody in this database", KEY);
    }

    @Test
    void whoWasForgottenAndIsThereAgainIsNamed() throws Exception {
        keep();
        execute("create table kept as select * from subject_key");
        try (Database database = open()) {
            database.update(rows -> rows.members().forget(1));
        }
        execute("insert into subject_key select * from kept where subject = 'member:1'");
        execute("drop table kept");

        assertThat(deep().code()).isEqualTo(1);
        assertThat(deep().out())
                .contains("people are in the database although they were forgotten: member:1; forget them again:"
                        + " druppel forget --member ID")
                .contains("1 files of keys, and none is missing");
    }

    @Test
    void postgresqlChecksItselfWhereItCan() throws SQLException {
        settings = PostgresServer.migrated();
        try {
            open().close();
            assertThat(deep().out()).contains("not checked; PostgreSQL needs the extension amcheck for it");

            execute("create extension amcheck");
            assertThat(deep().out()).contains("what the database stores is whole");

            // An index whose function gives something else now lacks what it should have.
            execute("create function twisted(number integer) returns integer immutable language sql as 'select"
                    + " number'");
            execute("create table damaged as select 1 as number");
            execute("create index damaged_by_number on damaged (twisted(number))");
            execute("create or replace function twisted(number integer) returns integer immutable language sql"
                    + " as 'select -number'");
            Said said = deep();
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.out()).contains("it is damaged: damaged_by_number; restore a backup of the database");
        } finally {
            PostgresServer.drop(settings);
        }
    }

    private void keep() {
        try (Database database = open()) {
            StoreFixture store = () -> database;
            store.keep(store.meet(StoreFixture.BRAM).id(), StoreFixture.MONDAY, "I asked first");
        }
    }

    private Said deep() {
        CommandLine line =
                new CommandLine(home).with("DRUPPEL_LOCAL_CHAT", "on").with("DATABASE_URL", settings.url());
        settings.user().ifPresent(user -> line.with("DATABASE_USER", user));
        settings.password().ifPresent(password -> line.with("DATABASE_PASSWORD", password));
        return line.run("doctor", "--deep");
    }

    private Database open() {
        return Database.open(settings, home.resolve("data/keyset.json"));
    }

    private Path file(String key) {
        return home.resolve("data/keyset.json.keys")
                .resolve(key.substring(0, 2))
                .resolve(key + ".key");
    }

    private String key(String subject) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select key_id from subject_key where subject = '%s'".formatted(subject))) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }

    private void execute(String change) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                settings.url(), settings.user().orElse(""), settings.password().orElse(""));
    }
}
