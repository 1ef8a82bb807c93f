package druppel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "serve --help",
                "demo --help",
                "doctor --help",
                "library --help",
                "library check --help",
                "library list --help",
                "manifest --help",
                "manifest slack --help",
                "manifest teams --help",
                "migrate --help",
                "keys --help",
                "keys new --help"
            })
    void everyCommandExplainsItself(String line) {
        Said said = run(line);
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Usage: druppel").contains("--debug");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "serve --version", "keys new --version"})
    void theVersionIsTold(String line) {
        Said said = run(line);
        assertThat(said.code()).isZero();
        assertThat(said.out()).startsWith("Druppel ");
    }

    @Test
    void noCommandShowsWhichThereAre() {
        Said said = run();
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("Usage: druppel", "serve", "demo", "doctor", "library", "manifest", "migrate", "keys")
                .contains("start with: druppel demo");
    }

    @ParameterizedTest
    @CsvSource({
        "serv, serve",
        "dmeo, demo",
        "doctr, doctor",
        "library chek, check",
        "manifest slak, slack",
        "manifest teems, teams",
        "manifest slack --soket, --socket",
        "demo --prot 1, --port",
        "demo --dasy 3, --days",
        "key new, keys"
    })
    void aMistypedWordGetsTheNearestOne(String line, String nearest) {
        Said said = run(line);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints()).singleElement().asString().contains("did you mean " + nearest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xyzzy",
                "serve --port 3000 4000",
                "demo --port many",
                "demo --port 70000",
                "demo --port -1",
                "demo --days -1",
                "demo --days 401",
                "demo --days",
                "library",
                "manifest",
                "manifest slack now",
                "manifest teams",
                "manifest teams -o",
                "keys",
                "migrate now"
            })
    void wrongUsageIsOneLineAndTwo(String line) {
        Said said = run(line);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints()).singleElement().asString().contains("--help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "demo",
                "migrate",
                "library list",
                "library check",
                "manifest slack",
                "manifest teams -o druppel.zip",
                "keys new"
            })
    void aWrongSettingIsOneLineAndTwo(String line) {
        Said said = new CommandLine(home).with("DRUPPEL_RETENTION", "long").run(line.split(" "));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints())
                .singleElement()
                .asString()
                .startsWith("DRUPPEL_RETENTION: “long” is not a period");
    }

    @Test
    void debugShowsWhereAnErrorComesFrom() {
        Said said = new CommandLine(home).with("PORT", "x").run("serve", "--debug");
        assertThat(said.err()).contains("at druppel.");
    }

    private Said run(String line) {
        return new CommandLine(home).run(line.split(" "));
    }

    private Said run() {
        return new CommandLine(home).run();
    }
}
