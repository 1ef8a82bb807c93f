package druppel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import druppel.store.StoreFixture;
import druppel.store.crypto.Keyset;
import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `backup` and `restore` print, refuse and leave.
class RestoreCommandTest {
    @TempDir
    private Path home;

    private CommandLine commandLine = new CommandLine(Path.of(""));

    @BeforeEach
    void moveIn() {
        commandLine = new CommandLine(home);
        SqliteTemplate.copy(rows(), keyset());
        try (Database database = open()) {
            StoreFixture store = () -> database;
            store.keep(store.meet(StoreFixture.ANNA).id(), StoreFixture.MONDAY, "I asked first");
        }
    }

    @Test
    void aBackupIsForItsOwnerAloneAndHoldsNoKey() throws IOException {
        Said said = backUp();

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .matches("Wrote \\S+backup\\.druppel: \\d+ rows of \\d+ tables, checked, in \\d+\\.\\d s\\. It holds no"
                        + " key: keep the keyset and its folder of keys elsewhere\\.\\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup())))
                .isEqualTo("rw-------");
        try (GZIPInputStream lines = new GZIPInputStream(Files.newInputStream(backup()))) {
            String value = Files.readString(keyset()).replaceFirst("(?s).*\"value\":\\s*\"([^\"]+)\".*", "$1");
            assertThat(value).hasSizeGreaterThan(20);
            assertThat(new String(lines.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"member\"")
                    .doesNotContain("I asked first", value);
        }
    }

    @Test
    void aFileThatExistsIsNotChanged() throws IOException {
        Files.writeString(backup(), "mine");
        Said said = backUp();

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.complaints())
                .containsExactly("There is a file at " + backup() + " already; it was not changed; name another");
        assertThat(backup()).hasContent("mine");
    }

    @Test
    void aBackupThatCannotBeWrittenLeavesNothing() throws IOException {
        Said said =
                commandLine.run("backup", home.resolve("nowhere/backup.druppel").toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.complaints()).singleElement().asString().contains("cannot be written", "name another file");
        assertThat(names()).noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void aDatabaseWithRowsIsReplacedOnlyIfForcedAndKept() throws IOException {
        backUp();
        meet(StoreFixture.BRAM);
        Said refused = restore();
        assertThat(refused.complaints())
                .containsExactly("There is a database at " + rows()
                        + " already; add --force to put it aside, or name another one in DATABASE_URL");
        assertThat(members(rows())).containsExactly(StoreFixture.ANNA, StoreFixture.BRAM);

        Said forced = restore("--force");
        assertThat(forced.code()).isZero();
        assertThat(members(rows())).containsExactly(StoreFixture.ANNA);
        Path aside = names().stream()
                .filter(name -> name.matches("druppel\\.db\\.before-restore-\\d{8}-\\d{6}"))
                .map(rows()::resolveSibling)
                .findFirst()
                .orElseThrow();
        assertThat(forced.complaints())
                .contains("Kept the old database at " + aside + "; delete it when you no longer need it.");
        assertThat(members(aside)).containsExactly(StoreFixture.ANNA, StoreFixture.BRAM);
        assertThat(names()).noneMatch(name -> name.contains("restoring"));
    }

    @Test
    void whatWasRestoredIsPrinted() throws IOException {
        backUp();
        lose();

        assertThat(restore().out())
                .matches("Restored \\S+backup\\.druppel of \\S+Z: \\d+ rows of \\d+ tables, checked, in \\S+ s\\.\\n");
        assertThat(members(rows())).containsExactly(StoreFixture.ANNA);
    }

    @Test
    void whileTheDatabaseIsInUseItIsRefused() {
        backUp();
        try (Database _ = open()) {
            assertThat(restore("--force").complaints())
                    .containsExactly("The database at " + rows() + " is in use by this process; stop it first, or name"
                            + " another database in DATABASE_URL");
        }
    }

    @Test
    void aDamagedBackupChangesNothing() throws IOException {
        backUp();
        byte[] content = Files.readAllBytes(backup());
        content[content.length / 2] ^= (byte) 1;
        Files.write(backup(), content);

        assertRefused("is damaged, or not a backup");
    }

    @Test
    void aBackupOfAnotherKeysetChangesNothing() throws IOException {
        backUp();
        Files.delete(keyset());
        Keyset.create(keyset());

        assertRefused("was not sealed with the keyset");
    }

    @Test
    void withoutTheKeysetNothingIsChanged() throws IOException {
        backUp();
        Files.delete(keyset());

        assertRefused("There is no keyset at");
    }

    @Test
    void withoutTheFolderOfKeysNothingIsChanged() throws IOException {
        backUp();
        Files.move(home.resolve("data/keyset.json.keys"), home.resolve("elsewhere"));

        assertRefused("The folder of keys");
    }

    @Test
    void aMissingFileChangesNothing() throws IOException {
        assertRefused("cannot be read");
    }

    private void assertRefused(String fault) throws IOException {
        Said said = restore("--force");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.complaints()).last().asString().contains(fault, "; ");
        assertThat(said.complaints()).noneMatch(line -> line.startsWith("Kept") || line.contains("\tat "));
        assertThat(names()).noneMatch(name -> name.contains("restor"));
        assertThat(rawMembers()).isEqualTo(1);
    }

    private Said backUp() {
        return commandLine.run("backup", backup().toString());
    }

    private Said restore(String... options) {
        return commandLine.run(Stream.concat(Stream.of("restore", backup().toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private void lose() throws IOException {
        Files.delete(rows());
    }

    private void meet(PlatformUser user) {
        try (Database database = open()) {
            StoreFixture store = () -> database;
            store.meet(user);
        }
    }

    private List<PlatformUser> members(Path file) {
        try (Database database = Database.openReadOnly(DatabaseSettings.of("jdbc:sqlite:" + file), keyset())) {
            return database.read(rows -> Stream.of(StoreFixture.ANNA, StoreFixture.BRAM)
                    .map(rows.members()::find)
                    .flatMap(Optional::stream)
                    .map(Member::user)
                    .toList());
        }
    }

    private int rawMembers() {
        return Jdbi.create("jdbc:sqlite:" + rows())
                .withHandle(handle -> handle.createQuery("select count(*) from member")
                        .mapTo(Integer.class)
                        .one());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("data"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Database open() {
        return Database.open("jdbc:sqlite:" + rows(), keyset());
    }

    private Path rows() {
        return home.resolve("data/druppel.db");
    }

    private Path keyset() {
        return home.resolve("data/keyset.json");
    }

    private Path backup() {
        return home.resolve("backup.druppel");
    }
}
