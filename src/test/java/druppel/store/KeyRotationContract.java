package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.domain.member.LinkCode;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.domain.reflection.Reflection;
import druppel.domain.workspace.AdminAct;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.store.crypto.KeyRotation.Retirement;
import druppel.store.crypto.KeyRotation.Retirement.NoneEarlier;
import druppel.store.crypto.KeyRotation.Retirement.Retired;
import druppel.store.crypto.KeyRotation.Retirement.StillUsed;
import druppel.store.crypto.KeyRotation.Retirement.TooEarly;
import druppel.store.crypto.Keyset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What every store owes the rotation of its keyset: everything is readable before, while and after, whatever
/// interrupts
/// it.
interface KeyRotationContract {
    PlatformUser ROSA = new PlatformUser(Platform.SLACK, "T1", "U7");
    LinkCode CODE = new LinkCode("K7PM4XQT");
    Duration SOME_TIME = Duration.ofMinutes(5);

    DatabaseSettings settings();

    Connection raw() throws SQLException;

    Path keyset();

    @Test
    default void everythingIsReadableAfterARotationAndTheEarlierKeyIsGone() throws Exception {
        try (Database database = open()) {
            fill(database);
            rotate(database);
            requireReadable(database);
            assertThat(retire(database)).isEqualTo(new Retired(1));
            requireReadable(database);
        }
        assertThat(keys()).isEqualTo(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyset())))
                .isEqualTo("rw-------");
        try (Database database = open()) {
            requireReadable(database);
            assertThat(retire(database)).isEqualTo(new NoneEarlier());
        }
    }

    @Test
    default void aRotationThatIsInterruptedGoesOnWithTheSameKey() throws Exception {
        int key;
        try (Database database = open()) {
            fill(database);
            key = database.keys().rotation().begin();
            requireReadable(database);
        }
        boolean more = true;
        for (int process = 0; more && process < 99; process++) {
            try (Database database = open()) {
                assertThat(database.keys().rotation().begin()).isEqualTo(key);
                requireReadable(database);
                IntStream.range(0, 5).forEach(_ -> database.keys().reencryptBatch());
                more = database.keys().reencryptBatch();
            }
        }
        assertThat(keys()).isEqualTo(2);
        try (Database database = open()) {
            assertThat(retire(database)).isEqualTo(new Retired(1));
            requireReadable(database);
        }
    }

    @Test
    default void theEarlierKeyStaysWhileAnythingIsUnderIt() throws Exception {
        try (Database database = open()) {
            fill(database);
            database.keys().rotation().begin();
            StillUsed left = (StillUsed) retire(database);
            assertThat(left.values()).isGreaterThan(2);
            assertThat(left.keyFiles()).isEqualTo(2);
            assertThat(keys()).isEqualTo(2);

            finish(database);
            assertThat(retire(database)).isEqualTo(new Retired(1));
            requireReadable(database);
        }
    }

    @Test
    default void aValueThatComesUnderTheEarlierKeyAfterTheRotationIsFoundAndEncryptedAgain() throws Exception {
        try (Database database = open()) {
            fill(database);
            change("create table kept as select * from team");
            rotate(database);
            change("update team set encrypted_code = (select encrypted_code from kept where kept.id = team.id)");

            assertThat(retire(database)).isEqualTo(new StillUsed(1, 0));
            int key = database.keys().rotation().begin();
            finish(database);
            assertThat(database.keys().rotation().begin()).isNotEqualTo(key);
            finish(database);
            assertThat(retire(database)).isEqualTo(new Retired(2));
            requireReadable(database);
        }
        change("drop table kept");
    }

    @Test
    default void aDamagedValueHoldsNothingUp() throws Exception {
        try (Database database = open()) {
            fill(database);
            change("update team set encrypted_code = (select encrypted_value from key_check)");
            rotate(database);

            assertThat(retire(database)).isEqualTo(new Retired(1));
        }
    }

    @Test
    default void whoReadsNextToItGoesOnWithTheNewKeyset() throws Exception {
        try (Database database = open();
                Database reading = Database.openReadOnly(settings(), keyset())) {
            fill(database);
            requireReadable(reading);
            rotate(database);
            requireReadable(reading);
            assertThat(retire(database)).isEqualTo(new Retired(1));
            says(database, "new words");
            assertThat(words(reading)).containsExactly(Optional.of("my words"), Optional.of("new words"));
            requireSecrets(reading);
        }
    }

    @Test
    default void anotherKeysetInPlaceOfItIsNotTaken() throws Exception {
        try (Database database = open()) {
            fill(database);
            byte[] own = Files.readAllBytes(keyset());
            Files.delete(keyset());
            says(database, "new words");
            Keyset.create(keyset());
            says(database, "newer words");
            assertThat(words(database)).hasSize(3).allMatch(Optional::isPresent);
            requireSecrets(database);

            Files.write(keyset(), own);
        }
        try (Database database = open()) {
            assertThat(words(database)).hasSize(3).allMatch(Optional::isPresent);
        }
    }

    @Test
    default void nodesThatShareADatabaseGetTimeToSeeTheNewKey() throws Exception {
        try (Database database = open()) {
            fill(database);
            rotate(database);
            Retirement retirement = database.keys().rotation().retire(Instant.now());

            if (settings().url().startsWith("jdbc:postgresql:")) {
                assertThat(((TooEarly) retirement).left()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(121));
            } else {
                assertThat(retirement).isEqualTo(new Retired(1));
            }
        }
    }

    private Database open() {
        return Database.open(settings(), keyset());
    }

    private static void rotate(Database database) {
        database.keys().rotation().begin();
        finish(database);
    }

    private static void finish(Database database) {
        while (database.keys().rotation().proceed(SOME_TIME).more()) {
            // The next part.
        }
    }

    /// Some minutes later.
    private Retirement retire(Database database) throws IOException {
        Files.setLastModifiedTime(keyset(), FileTime.from(Instant.now().minus(SOME_TIME)));
        return database.keys().rotation().retire(Instant.now());
    }

    private static void fill(Database database) {
        says(database, "my words");
        database.update(rows -> {
            long rosa = rows.members().find(ROSA).orElseThrow().id();
            rows.linkCodes().issue(rosa, CODE, StoreFixture.LATER);
            rows.teams().create(rosa, CODE);
            rows.adminActs()
                    .add(new AdminAct(
                            new Workspace(Platform.SLACK, "T1"),
                            Optional.empty(),
                            AdminAct.Kind.INVITED,
                            "1",
                            StoreFixture.NOW));
        });
    }

    private static void says(Database database, String text) {
        database.update(rows -> {
            long rosa = rows.members()
                    .findOrAdd(ROSA, StoreFixture.SETTINGS, Member.Progress.begin("first"), StoreFixture.NOW)
                    .id();
            rows.reflections()
                    .save(new NewReflection(
                            rosa,
                            StoreFixture.MONDAY,
                            Reflection.Kind.PRACTISED,
                            Optional.empty(),
                            Optional.of(text),
                            Optional.empty(),
                            StoreFixture.NOW));
        });
    }

    private static void requireReadable(Database database) {
        assertThat(words(database)).containsExactly(Optional.of("my words"));
        requireSecrets(database);
    }

    /// Tokens of nobody, codes under their own key, and the chain of admin acts.
    private static void requireSecrets(Database database) {
        assertThat(database.encryptedRows().unreadable()).isEmpty();
        assertThat(database.adminActs(Optional.empty()).fault()).isEmpty();
        assertThat(database.<Boolean>read(rows -> {
                    long rosa = rows.members().find(ROSA).orElseThrow().id();
                    return rows.teams().ledBy(rosa).orElseThrow().code().equals(Optional.of(CODE))
                            && rows.linkCodes().owner(CODE, StoreFixture.NOW).isPresent();
                }))
                .isTrue();
    }

    private static List<Optional<String>> words(Database database) {
        return database.read(rows -> rows
                .reflections()
                .all(rows.members().find(ROSA).orElseThrow().id())
                .stream()
                .map(Reflection::text)
                .toList());
    }

    private long keys() throws IOException {
        return Pattern.compile("\"keyId\"")
                .matcher(Files.readString(keyset()))
                .results()
                .count();
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = raw();
                Handle handle = Jdbi.open(connection)) {
            handle.execute(sql);
        }
    }
}
