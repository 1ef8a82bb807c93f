package druppel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import druppel.store.StoreFixture;
import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `export` writes, and where.
class ExportCommandTest {
    @TempDir
    private Path home;

    private CommandLine commandLine = new CommandLine(Path.of(""));
    private Path file = Path.of("");

    @BeforeEach
    void moveIn() {
        commandLine = new CommandLine(home).with("DRUPPEL_LOCAL_CHAT", "on");
        file = home.resolve("bram.json");
        Path path = home.resolve("data/druppel.db");
        SqliteTemplate.copy(path, home.resolve("data/keyset.json"));
        try (Database database = Database.open("jdbc:sqlite:" + path, home.resolve("data/keyset.json"))) {
            StoreFixture store = () -> database;
            store.keep(store.meet(StoreFixture.BRAM).id(), StoreFixture.MONDAY, "I asked first");
            store.keep(store.meet(StoreFixture.ANNA).id(), StoreFixture.MONDAY, "Nobody else’s business");
        }
    }

    @Test
    void theFileHoldsTheWordsOfTheMemberAlone() throws IOException {
        Said said = export("slack:T1:U2");

        assertThat(said.code()).isZero();
        assertThat(said.out()).isEmpty();
        assertThat(said.complaints()).singleElement().asString().contains("Wrote " + file, "for the member alone");
        JsonNode written = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(written.at("/data/reflections/0/text").asString()).isEqualTo("I asked first");
        assertThat(written.at("/schema").asString()).isEqualTo("urn:druppel:export:1");
        assertThat(Files.readString(file)).doesNotContain("business");
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws IOException {
        export("slack:T1:U2");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatExistsIsNotOverwritten() throws IOException {
        Files.writeString(file, "other");
        Said said = export("slack:T1:U2");

        assertThat(said.code()).isEqualTo(Cli.FAILED);
        assertThat(said.complaints()).containsExactly(file + " exists already; name a new file");
        assertThat(file).hasContent("other");
    }

    @Test
    void ofNobodyNothingIsWritten() {
        Said said = export("slack:T1:U9");

        assertThat(said.code()).isEqualTo(Cli.FAILED);
        assertThat(said.complaints()).containsExactly("--member: nobody here is slack:T1:U9; nothing was written");
        assertThat(file).doesNotExist();
    }

    @Test
    void aMissingFolderIsSaidInOneLine() {
        Path missing = home.resolve("missing/bram.json");
        Said said = commandLine.run("export", "--member", "slack:T1:U2", "-o", missing.toString());

        assertThat(said.code()).isEqualTo(Cli.FAILED);
        assertThat(said.complaints()).singleElement().asString().startsWith(missing + " cannot be written");
    }

    @Test
    void aServerThatOwnsTheDatabaseIsNoHindrance() {
        Config config = Config.read(
                home,
                Map.of(
                        "PORT", "0",
                        "DRUPPEL_HOST", "127.0.0.1",
                        "DRUPPEL_LOCAL_CHAT", "on",
                        "DRUPPEL_LIBRARY", CommandLine.LIBRARY.toString()),
                Platforms.ALL);
        try (Application _ = Application.start(config, Platforms.ALL, InstantSource.system())) {
            assertThat(export("slack:T1:U2").code()).isZero();
        }
        assertThat(file).content().contains("I asked first");
    }

    private Said export(String member) {
        return commandLine.run("export", "--member", member, "-o", file.toString());
    }
}
