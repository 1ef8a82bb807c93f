package druppel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.platform.teams.manifest.AppPackage;
import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `manifest teams`: the package is written only where nothing is lost.
class TeamsPackageTest {
    private static final String APP = "00000000-1111-2222-3333-444444444444";

    @TempDir
    private Path folder;

    private CommandLine commandLine;
    private Path file;

    @BeforeEach
    void configure() {
        file = folder.resolve("druppel.zip");
        commandLine = new CommandLine(folder)
                .with("DRUPPEL_BASE_URL", "https://druppel.example.org/")
                .with("TEAMS_APP_ID", APP)
                .with("TEAMS_APP_PASSWORD", "a-secret-nobody-may-see")
                .with("TEAMS_TENANT_ID", "99999999-1111-2222-3333-444444444444");
    }

    @Test
    void thePackageIsWritten() throws IOException {
        Said said = write(file);

        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).startsWith("Wrote " + file).contains("docs/teams.md");
        assertThat(AppPackage.is(Files.readAllBytes(file))).isTrue();
    }

    @Test
    void anEarlierPackageIsReplaced() throws IOException {
        write(file);
        byte[] earlier = Files.readAllBytes(file);
        commandLine.with("TEAMS_APP_ID", "00000000-5555-2222-3333-444444444444");

        assertThat(write(file).code()).isZero();
        assertThat(Files.readAllBytes(file)).isNotEqualTo(earlier);
    }

    @Test
    void anythingElseIsLeft() throws IOException {
        Files.writeString(file, "my thesis");

        Said said = write(file);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints()).singleElement().asString().contains("is not a Teams app package");
        assertThat(file).hasContent("my thesis");
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        Said said = write(folder.resolve("nowhere/druppel.zip"));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints())
                .singleElement()
                .asString()
                .contains("there is no folder " + folder.resolve("nowhere"));
    }

    @Test
    void aFolderIsNoFile() {
        Said said = write(folder);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints()).singleElement().asString().contains("is a folder");
    }

    @Test
    void withoutAnAppThereIsNoPackage() {
        Said said = new CommandLine(folder)
                .with("DRUPPEL_BASE_URL", "https://druppel.example.org")
                .run("manifest", "teams", "-o", file.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints()).singleElement().asString().startsWith("TEAMS_APP_ID: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://druppel.example.org"})
    void thePackageNeedsAnHttpsAddress(String address) {
        commandLine.with("DRUPPEL_BASE_URL", address);

        Said said = write(file);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints())
                .singleElement()
                .asString()
                .startsWith("DRUPPEL_BASE_URL: ")
                .contains("https://druppel.example.org")
                .doesNotContain("--socket");
    }

    private Said write(Path where) {
        return commandLine.run("manifest", "teams", "-o", where.toString());
    }
}
