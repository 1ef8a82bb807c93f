package druppel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    @TempDir
    private Path home;

    private CommandLine commandLine = new CommandLine(Path.of(""));

    @BeforeEach
    void moveIn() {
        commandLine = new CommandLine(home);
    }

    @Test
    void anAdminWithoutAWorkspaceStopsTheStartWithOneLineThatShowsTheFullForm() {
        Said said = commandLine.with("DRUPPEL_ADMINS", "U012AB3CD").run("serve");
        assertThat(said.code()).isEqualTo(Cli.WRONG);
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .startsWith("DRUPPEL_ADMINS: ")
                .contains("U012AB3CD", "slack:T0123:U012AB3CD");
    }

    @Test
    void aSoundLibraryIsCounted() {
        Said said = commandLine.run("library", "check");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("12 practices");
    }

    @Test
    void aFaultInTheLibraryIsNamedWithFileAndLine() throws IOException {
        Said said =
                commandLine.run("library", "check", commandLine.brokenLibrary().toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out().lines())
                .singleElement()
                .asString()
                .containsPattern("practices/ask\\.yaml:\\d+")
                .contains("huge");
    }

    @Test
    void aWarningFailsOnlyAStrictCheck() throws IOException {
        String folder = commandLine.libraryWithTwoQuestions().toString();
        Said said = commandLine.run("library", "check", folder);
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("warning: practices/ask.yaml:");
        Said strict = commandLine.run("library", "check", "--strict", folder);
        assertThat(strict.code()).isEqualTo(1);
        assertThat(strict.out()).doesNotContain("warning").contains("practices/ask.yaml:");
    }

    @Test
    void aLibraryThatIsNotThereIsAFault() {
        Said said = commandLine.run("library", "check", home.resolve("nowhere").toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("nowhere");
    }

    @Test
    void theLibraryIsListedByPractice() {
        Said said = commandLine.run("library", "list");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("ask", "bridges", "young");
    }

    @Test
    void aBrokenLibraryCannotBeListed() throws IOException {
        Said said =
                commandLine.with("DRUPPEL_LIBRARY", commandLine.brokenLibrary()).run("library", "list");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("practices/ask.yaml");
    }

    @Test
    void aNewFolderOfOnesOwnIsSoundAtOnce() {
        String own = home.resolve("own").toString();
        Said said = commandLine.run("library", "new", own);
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("library.yaml", "DRUPPEL_LIBRARY=config/library:" + own);
        Said check = commandLine.run("library", "check", "--strict", own);
        assertThat(check.out()).contains("own: Our own nudges 1, 1 nudge").contains(": no errors");
        assertThat(check.code()).isZero();
    }

    @Test
    void whatANewFolderHoldsCommentedOutIsSoundToo() throws IOException {
        Path own = home.resolve("own");
        commandLine.run("library", "new", own.toString());
        for (String file : List.of("library.yaml", "practices/ask.yaml")) {
            Path path = own.resolve(file);
            Files.writeString(path, Files.readString(path).replaceAll("(?m)^( *)#(?=\\S|  )", "$1"));
        }
        Said check = commandLine.run("library", "check", own.toString());
        assertThat(check.out()).contains("the Dutch text of ask-unknown-form is missing");
        assertThat(check.out()).contains("Our own nudges 1, 2 nudges, 3 switched off; packs: visits 1");
        assertThat(check.code()).isZero();
    }

    @Test
    void aFolderWithContentsIsNotOverwritten() throws IOException {
        commandLine.write("own/mine.txt", "mine");
        Map<String, String> before = commandLine.everything();
        Said said = commandLine.run("library", "new", home.resolve("own").toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.complaints()).singleElement().asString().contains("own is not empty");
        assertThat(commandLine.everything()).isEqualTo(before);
    }

    @Test
    void ownTextsAreServedWithTheShippedOnes() {
        Path own = home.resolve("own");
        commandLine.run("library", "new", own.toString());
        Said said = commandLine
                .with("DRUPPEL_LIBRARY", CommandLine.LIBRARY + ":" + own)
                .run("library", "list");
        assertThat(said.out()).contains("ask-visitor-book").contains("Our own nudges 1");
    }

    @Test
    void aNewKeysetIsForItsOwnerAlone() throws IOException {
        Said said = commandLine.run("keys", "new");
        assertThat(said.code()).isZero();
        assertThat(Files.getPosixFilePermissions(commandLine.file("data/keyset.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aKeysetIsNeverOverwritten() throws IOException {
        commandLine.run("keys", "new");
        Map<String, String> before = commandLine.everything();
        Said said = commandLine.run("keys", "new");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.complaints()).singleElement().asString().contains("already");
        assertThat(commandLine.everything()).isEqualTo(before);
    }

    @Test
    void migratingTwiceDoesNothingTheSecondTime() {
        assertThat(commandLine.run("migrate").out()).matches("Migrations run: [1-9][0-9]*\n");
        assertThat(commandLine.run("migrate")).isEqualTo(new Said(0, "The database is up to date.\n", ""));
    }

    @Test
    void aFolderAsDatabaseCannotBeMigrated() {
        Said said = commandLine.with("DATABASE_URL", "jdbc:sqlite:" + home).run("migrate");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.complaints()).singleElement().asString().contains("DATABASE_URL");
    }

    @Test
    void slacksManifestNamesTheAddress() {
        Said said = commandLine
                .with("DRUPPEL_BASE_URL", "https://druppel.example.org/")
                .run("manifest", "slack");
        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains("\"request_url\" : \"https://druppel.example.org/slack/events\"")
                .contains("\"socket_mode_enabled\" : false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://druppel.example.org"})
    void slacksManifestNeedsAnHttpsAddress(String address) {
        Said said = commandLine.with("DRUPPEL_BASE_URL", address).run("manifest", "slack");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints())
                .singleElement()
                .asString()
                .startsWith("DRUPPEL_BASE_URL: ")
                .contains("https://druppel.example.org", "--socket");
    }

    @Test
    void slacksManifestForManyWorkspacesNamesTheWayBack() {
        Said said = commandLine
                .with("DRUPPEL_BASE_URL", "https://druppel.example.org")
                .run("manifest", "slack", "--many");
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("https://druppel.example.org/slack/oauth_redirect", "\"token_rotation_enabled\" : true");
    }

    @Test
    void aSocketIsForOneWorkspace() {
        Said said = commandLine.run("manifest", "slack", "--socket", "--many");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints()).singleElement().asString().contains("leave out --many");
    }

    @Test
    void slacksManifestForASocketNeedsNoAddress() {
        Said said = commandLine.run("manifest", "slack", "--socket");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("\"socket_mode_enabled\" : true").doesNotContain("request_url");
    }

    @Test
    void anAppTokenAsksForTheManifestForASocket() {
        Said said = commandLine
                .with("SLACK_APP_TOKEN", "xapp-1")
                .with("SLACK_BOT_TOKEN", "xoxb-1")
                .run("manifest", "slack");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("\"socket_mode_enabled\" : true").doesNotContain("xapp");
    }

    @Test
    void slacksManifestForManyWorkspacesNamesWhereTheyComeBack() {
        Said said = commandLine
                .with("DRUPPEL_BASE_URL", "https://druppel.example.org")
                .with("SLACK_CLIENT_ID", "1.2")
                .with("SLACK_CLIENT_SECRET", "secret")
                .with("SLACK_SIGNING_SECRET", "secret")
                .run("manifest", "slack");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("https://druppel.example.org/slack/oauth_redirect");
    }

    @Test
    void servingNothingOffersTheDemo() {
        Said said = commandLine.run("serve");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.complaints())
                .singleElement()
                .asString()
                .contains("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "DRUPPEL_LOCAL_CHAT=on")
                .contains("druppel demo");
    }

    @Test
    void aBrokenLibraryStopsTheStart() throws IOException {
        Said said = commandLine
                .with("DRUPPEL_LOCAL_CHAT", "on")
                .with("DRUPPEL_LIBRARY", commandLine.brokenLibrary())
                .run("serve");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).containsPattern("practices/ask\\.yaml:\\d+").contains("nothing was started");
    }

    @Test
    void aFolderAsDatabaseStopsTheStart() {
        Said said = commandLine
                .with("DRUPPEL_LOCAL_CHAT", "on")
                .with("DATABASE_URL", "jdbc:sqlite:" + home)
                .run("serve");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.complaints()).singleElement().asString().contains("DATABASE_URL");
    }

    @Test
    void aTakenPortStopsTheStart() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Said said = commandLine
                    .with("DRUPPEL_LOCAL_CHAT", "on")
                    .with("DRUPPEL_HOST", "127.0.0.1")
                    .with("PORT", taken.getLocalPort())
                    .run("serve");
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.complaints())
                    .singleElement()
                    .asString()
                    .contains("cannot listen on 127.0.0.1:" + taken.getLocalPort())
                    .contains("choose another PORT");
        }
    }

    @Test
    void aHostThatIsNoneStopsTheStart() {
        Said said = commandLine
                .with("DRUPPEL_LOCAL_CHAT", "on")
                .with("DRUPPEL_HOST", "no-such-host.invalid")
                .with("PORT", "0")
                .run("serve");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.complaints()).singleElement().asString().contains("no-such-host.invalid");
    }
}
