package druppel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.domain.member.LinkCode;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import druppel.store.StoreFixture;
import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `keys rotate` does, prints and refuses.
class KeyRotationCommandTest {
    @TempDir
    private Path home;

    private CommandLine commandLine = new CommandLine(Path.of(""));

    @BeforeEach
    void moveIn() {
        commandLine = new CommandLine(home).with("DRUPPEL_LOCAL_CHAT", "on");
        SqliteTemplate.copy(home.resolve("data/druppel.db"), keyset());
        try (Database database = open()) {
            StoreFixture store = () -> database;
            long bram = store.meet(StoreFixture.BRAM).id();
            store.keep(bram, StoreFixture.MONDAY, "I asked first");
            store.write(rows -> rows.teams().create(bram, new LinkCode("K7PM4XQT")));
        }
    }

    @Test
    void itSaysHowMuchWasEncryptedAgainAndThenTheEarlierKeyIsRemoved() {
        Said rotated = commandLine.run("keys", "rotate");
        Said retired = commandLine.run("keys", "rotate", "--retire");
        Said again = commandLine.run("keys", "rotate", "--retire");

        assertThat(rotated.code()).isZero();
        assertThat(rotated.out())
                .containsPattern(
                        "^Rotated to key \\d+: 3 values and 2 key files are encrypted again, in \\d+\\.\\d s\\.")
                .contains("Copy the keyset " + keyset() + " now;");
        assertThat(retired.code()).isZero();
        assertThat(retired.out()).startsWith("Removed earlier keys: 1. ");
        assertThat(again.out()).startsWith("There is no earlier key.");
        assertThat(commandLine.run("doctor", "--deep").out()).contains("and all of them open");
    }

    @Test
    void aServerThatOwnsTheDatabaseDoesIt() {
        Config config = Config.read(
                home,
                Map.of(
                        "PORT", "0",
                        "DRUPPEL_HOST", "127.0.0.1",
                        "DRUPPEL_LOCAL_CHAT", "on",
                        "DRUPPEL_LIBRARY", CommandLine.LIBRARY.toString()),
                Platforms.ALL);
        try (Application _ = Application.start(config, Platforms.ALL, InstantSource.system())) {
            assertThat(commandLine.run("keys", "rotate").out()).startsWith("Rotated to key ");
            assertThat(commandLine.run("keys", "rotate", "--retire").out()).startsWith("Removed earlier keys: 1. ");
            assertThat(commandLine.run("doctor", "--deep").out()).contains("and all of them open");
        }
    }

    @Test
    void whatIsStillUnderAnEarlierKeyIsCounted() {
        try (Database database = open()) {
            database.keys().rotation().begin();
        }
        Said said = commandLine.run("keys", "rotate", "--retire");

        assertThat(said.code()).isEqualTo(Cli.FAILED);
        assertThat(said.complaints())
                .containsExactly(
                        "Still under an earlier key: 3 values and 2 key files; nothing was removed; druppel keys"
                                + " rotate encrypts them again");
    }

    @Test
    void aKeysetThatCannotBeReplacedIsRefusedAndNothingIsChanged() throws IOException {
        // No file next to it can have a longer name, not even for root.
        Path longest = keyset().resolveSibling("k".repeat(240));
        Files.move(keyset(), longest);
        Files.move(
                keyset().resolveSibling("keyset.json.keys"), longest.resolveSibling(longest.getFileName() + ".keys"));
        String before = Files.readString(longest);
        Said said = commandLine.with("DRUPPEL_KEYSET", longest).run("keys", "rotate");

        assertThat(said.code()).isEqualTo(Cli.FAILED);
        assertThat(said.complaints())
                .singleElement()
                .asString()
                .startsWith("The keyset " + longest + " cannot be replaced (")
                .endsWith("; nothing was changed; let this user write its folder, and mount that folder, not the file"
                        + " alone");
        assertThat(longest).hasContent(before);
    }

    @Test
    void withoutADatabaseNothingIsMade() {
        Path elsewhere = home.resolve("elsewhere");
        Said said = new CommandLine(elsewhere).run("keys", "rotate");

        assertThat(said.code()).isEqualTo(Cli.FAILED);
        assertThat(said.complaints()).singleElement().asString().startsWith("There is no database at ");
        assertThat(elsewhere).doesNotExist();
    }

    private Path keyset() {
        return home.resolve("data/keyset.json");
    }

    private Database open() {
        return Database.open("jdbc:sqlite:" + home.resolve("data/druppel.db"), keyset());
    }
}
