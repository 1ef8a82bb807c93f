package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.common.Sha256;
import druppel.config.DatabaseSettings;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.store.dialect.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What every store owes to a person: their words are under a key of their own, which goes when they go.
interface SubjectKeyContract {
    PlatformUser ANNA = new PlatformUser(Platform.LOCAL, "local", "anna");
    PlatformUser BRAM = new PlatformUser(Platform.SLACK, "T1", "U2");
    PlatformUser CARO = new PlatformUser(Platform.TEAMS, "tenant", "U9");

    DatabaseSettings settings();

    Connection raw() throws SQLException;

    Path keyset();

    @Test
    default void aBackupFromBeforeDoesNotOpenTheWordsOfWhoLeft() throws Exception {
        opened(database -> List.of(says(database, ANNA, "Anna's words"), says(database, BRAM, "Bram's words")));
        backUp();
        opened(database -> forget(database, ANNA));
        restore();

        assertThat(this.<List<Optional<String>>>opened(SubjectKeyContract::words))
                .containsExactly(Optional.empty(), Optional.of("Bram's words"));
    }

    @Test
    default void whoLeftAfterTheBackupIsForgottenAgainAfterARestore() throws Exception {
        opened(database -> List.of(says(database, ANNA, "Anna's words"), meet(database, BRAM)));
        backUp();
        opened(database -> List.of(forget(database, ANNA), forget(database, BRAM)));
        opened(database -> meet(database, new PlatformUser(Platform.SLACK, "T1", "U3")));
        restore();

        assertThat(this.<Integer>opened(database -> database.keys().forgetAgain()))
                .isEqualTo(2);
        assertThat(this.<List<Member>>opened(database -> known(database, ANNA))).isEmpty();
        assertThat(this.<List<Member>>opened(database -> known(database, BRAM))).isEmpty();
        assertThat(this.<Integer>opened(database -> database.keys().forgetAgain()))
                .isZero();
    }

    @Test
    default void aForgottenPersonsKeyIsDestroyedAndADigestIsLeft() throws Exception {
        opened(database -> says(database, ANNA, "Anna's words"));
        String key = keyOf("member:1");
        assertThat(file(key)).exists();
        opened(database -> forget(database, ANNA));

        assertThat(file(key)).doesNotExist();
        assertThat(digest(key)).isEmptyFile();
        assertThat(count("key_removal")).isZero();
    }

    @Test
    default void aKeyIsDestroyedAtTheStartWhereverThatWasInterrupted() throws Exception {
        opened(database -> List.of(says(database, ANNA, "a"), says(database, BRAM, "b"), says(database, CARO, "c")));
        List<String> keys = List.of(keyOf("member:1"), keyOf("member:2"), keyOf("member:3"));
        // Committed; then with the digest; then without the key; each before the next step.
        Files.createDirectories(digest(keys.get(1)).getParent());
        Files.createFile(digest(keys.get(1)));
        Files.createDirectories(digest(keys.get(2)).getParent());
        Files.createFile(digest(keys.get(2)));
        Files.delete(file(keys.get(2)));
        change("insert into key_removal (key_id) select key_id from subject_key where subject like 'member:%'");
        change("delete from subject_key where subject like 'member:%'");
        opened(Database::ping);

        assertThat(keys).allSatisfy(key -> {
            assertThat(file(key)).doesNotExist();
            assertThat(digest(key)).exists();
        });
        assertThat(count("key_removal")).isZero();
    }

    @Test
    default void aForgettingThatIsRolledBackDestroysNothing() throws Exception {
        opened(database -> says(database, ANNA, "Anna's words"));
        assertThatThrownBy(() -> opened(database -> database.write(rows -> {
                    rows.members().forget(1);
                    throw new IllegalStateException("enough");
                })))
                .hasMessage("enough");

        assertThat(this.<List<Optional<String>>>opened(SubjectKeyContract::words))
                .containsExactly(Optional.of("Anna's words"));
    }

    @Test
    default void aWorkspaceThatIsDeletedTakesTheKeysOfItsMembers() throws Exception {
        opened(database -> List.of(says(database, ANNA, "Anna's words"), says(database, BRAM, "Bram's words")));
        String key = keyOf("member:2");
        opened(database -> database.<Integer>write(rows -> rows.workspaces().forget(BRAM.at(), 10)));

        assertThat(file(key)).doesNotExist();
        assertThat(this.<List<Optional<String>>>opened(SubjectKeyContract::words))
                .containsExactly(Optional.of("Anna's words"));
    }

    @Test
    default void membersWhoAreLinkedKeepTheirWordsAndBothKeysGoWhenTheyGo() throws Exception {
        opened(database -> List.of(says(database, ANNA, "Anna's words"), says(database, BRAM, "Bram's words")));
        List<String> keys = List.of(keyOf("member:1"), keyOf("member:2"));
        opened(database -> database.write(rows -> {
            rows.linkedAccounts().merge(1, 2);
            return rows;
        }));

        assertThat(this.<List<Optional<String>>>opened(SubjectKeyContract::words))
                .containsExactly(Optional.of("Anna's words"), Optional.of("Bram's words"));
        assertThat(encrypted()).allMatch(value -> value.startsWith("02" + keys.getFirst()));
        assertThat(file(keys.getLast())).exists();

        opened(database -> forget(database, ANNA));
        assertThat(keys).allSatisfy(key -> assertThat(digest(key)).exists());
    }

    @Test
    default void severalFirstWordsAtOnceMakeOneKey() throws Exception {
        opened(database -> meet(database, ANNA));
        List<Path> before = keyFiles();
        opened(database -> {
            Callable<Reflection> words = () -> says(database, ANNA, "words");
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                return threads.invokeAll(Collections.nCopies(8, words)).stream()
                        .map(Future::resultNow)
                        .toList();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });

        assertThat(keyFiles()).hasSize(before.size() + 1);
        assertThat(this.<List<Optional<String>>>opened(SubjectKeyContract::words))
                .hasSize(8)
                .containsOnly(Optional.of("words"));
    }

    @Test
    default void keysAreForTheirOwnerAlone() throws Exception {
        opened(database -> List.of(says(database, ANNA, "Anna's words"), forget(database, ANNA)));

        try (Stream<Path> files = Files.walk(folder())) {
            assertThat(files)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    default void aMissingFolderOfKeysStopsTheStart() throws Exception {
        opened(database -> says(database, ANNA, "Anna's words"));
        Path elsewhere = Files.move(folder(), folder().resolveSibling("elsewhere"));

        Stream.<Callable<Database>>of(
                        () -> Database.open(settings(), keyset()), () -> Database.openReadOnly(settings(), keyset()))
                .forEach(start -> assertThatThrownBy(start::call)
                        .isInstanceOf(StoreUnavailableException.class)
                        .hasMessage(
                                "The folder of keys %s is missing, and what people wrote cannot be read without it; put back"
                                                .formatted(folder())
                                        + " its newest copy, share it between all nodes, or create it empty to go on"
                                        + " without those words"));
        assertThat(folder()).doesNotExist();

        Files.move(elsewhere, folder());
        assertThat(this.<List<Optional<String>>>opened(SubjectKeyContract::words))
                .containsExactly(Optional.of("Anna's words"));
    }

    @Test
    default void aFolderOfKeysOfAnotherDatabaseStopsTheStart() throws Exception {
        opened(Database::ping);
        Files.delete(keyFiles().getFirst());
        Files.createDirectories(folder().resolve("00"));

        assertThatThrownBy(() -> Database.open(settings(), keyset()))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("is of another database; put back its newest copy");
    }

    @Test
    default void aFolderOfKeysThatIsOpenToAllStopsTheStart() throws Exception {
        opened(Database::ping);
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThatThrownBy(() -> Database.open(settings(), keyset()))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("The folder of keys %s is accessible to other users; run chmod 700 %s"
                        .formatted(folder(), folder()));
    }

    @Test
    default void aLostKeyCostsTheWordsUnderItAloneAndNewWordsGetANewOne() throws Exception {
        opened(database -> List.of(says(database, ANNA, "Anna's words"), says(database, BRAM, "Bram's words")));
        String lost = keyOf("member:1");
        Files.delete(file(lost));
        opened(database -> says(database, ANNA, "new words"));

        assertThat(this.<List<Optional<String>>>opened(SubjectKeyContract::words))
                .containsExactly(Optional.empty(), Optional.of("Bram's words"), Optional.of("new words"));
        opened(database -> forget(database, ANNA));
        assertThat(digest(lost)).exists();
    }

    private static Member meet(Database database, PlatformUser user) {
        return database.write(rows -> rows.members()
                .findOrAdd(user, StoreFixture.SETTINGS, Member.Progress.begin("first"), StoreFixture.NOW));
    }

    private static List<Member> known(Database database, PlatformUser user) {
        return database.read(rows -> rows.members().find(user).stream().toList());
    }

    private static Reflection says(Database database, PlatformUser user, String text) {
        long member = meet(database, user).id();
        return database.write(rows -> rows.reflections()
                .save(new NewReflection(
                        member,
                        StoreFixture.MONDAY,
                        Reflection.Kind.PRACTISED,
                        Optional.empty(),
                        Optional.of(text),
                        Optional.empty(),
                        StoreFixture.NOW)));
    }

    private static PlatformUser forget(Database database, PlatformUser user) {
        return database.write(rows -> {
            rows.members().forget(rows.members().find(user).orElseThrow().id());
            return user;
        });
    }

    /// The words of all reflections, in the order in which they were written.
    private static List<Optional<String>> words(Database database) {
        return database.read(rows -> Stream.of(1L, 2L)
                .flatMap(member -> rows.reflections().all(member).stream())
                .sorted(Comparator.comparingLong(Reflection::id))
                .map(Reflection::text)
                .toList());
    }

    private <T> T opened(Function<Database, T> work) {
        try (Database database = Database.open(settings(), keyset())) {
            return work.apply(database);
        }
    }

    private void backUp() throws SQLException {
        for (String table : List.of("member", "subject_key", "reflection")) {
            change("create table old_" + table + " as select * from " + table);
        }
    }

    /// Puts the rows back that are gone since.
    private void restore() throws SQLException {
        String numbered = settings().url().startsWith("jdbc:postgresql:") ? "overriding system value " : "";
        change("insert into member " + numbered + "select * from old_member where id not in (select id from member)");
        change("insert into subject_key select * from old_subject_key where key_id not in (select key_id from"
                + " subject_key)");
        change("insert into reflection " + numbered
                + "select * from old_reflection where id not in (select id from reflection)");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = raw();
                Handle handle = Jdbi.open(connection)) {
            handle.execute(sql);
        }
    }

    private String keyOf(String subject) throws SQLException {
        try (Connection connection = raw();
                Handle handle = Jdbi.open(connection)) {
            return handle.createQuery("select key_id from subject_key where subject = :subject")
                    .bind("subject", subject)
                    .mapTo(String.class)
                    .one();
        }
    }

    private List<String> encrypted() throws SQLException {
        try (Connection connection = raw();
                Handle handle = Jdbi.open(connection)) {
            return handle.createQuery("select encrypted_text from reflection").mapTo(byte[].class).stream()
                    .map(bytes -> HexFormat.of().formatHex(bytes))
                    .toList();
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = raw();
                Handle handle = Jdbi.open(connection)) {
            return handle.createQuery("select count(*) from " + table)
                    .mapTo(Integer.class)
                    .one();
        }
    }

    private List<Path> keyFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".key")).toList();
        }
    }

    private Path folder() {
        return keyset().resolveSibling("keyset.json.keys");
    }

    private Path file(String key) {
        return folder().resolve(key.substring(0, 2)).resolve(key + ".key");
    }

    private Path digest(String key) {
        String hex = Sha256.of(HexFormat.of().parseHex(key)).hex();
        return folder().resolve(hex.substring(0, 2)).resolve(hex + ".forgotten");
    }
}
