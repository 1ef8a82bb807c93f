package druppel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.common.RandomSecret;
import druppel.config.Config;
import druppel.domain.Language;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.PlatformUser;
import druppel.store.Database;
import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvitationCommandTest {
    private static final String LINK = "/invite/[A-Za-z0-9_-]{43}\n";

    @TempDir
    private Path home;

    private CommandLine commandLine = new CommandLine(Path.of(""));

    @BeforeEach
    void moveIn() {
        commandLine = new CommandLine(home).with("DRUPPEL_LOCAL_CHAT", "on");
    }

    @Test
    void theLinkAloneIsPrintedAndTheRestIsSaidApart() {
        Said said = commandLine
                .with("DRUPPEL_BASE_URL", "https://druppel.example/team")
                .run("invite", "--name", "Anna de Vries");

        assertThat(said.code()).isZero();
        assertThat(said.out()).matches("https://druppel\\.example/team" + LINK);
        assertThat(said.complaints())
                .singleElement()
                .asString()
                .startsWith("For Anna de Vries (local:anna-de-vries), once, until ");
    }

    @Test
    void withoutAPublicAddressItIsTheOneOnThisMachine() {
        assertThat(commandLine
                        .with("PORT", "3210")
                        .run("invite", "--name", "Anna")
                        .out())
                .matches("http://localhost:3210" + LINK);
    }

    @Test
    void theOptionsAreKeptWithTheAccount() {
        commandLine.run("invite", "--name", "Anna", "--language", "nl", "--admin");

        assertThat(account("anna")).hasValueSatisfying(anna -> {
            assertThat(anna.language()).contains(Language.NL);
            assertThat(anna.admin()).isTrue();
        });
    }

    @Test
    void aSecondPersonOfTheNameIsRefusedWithWhatToDo() {
        commandLine.run("invite", "--name", "Anna");
        Said said = commandLine.run("invite", "--name", "anna");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.complaints())
                .containsExactly("--name: there is Anna already (local:anna); add --again for a new link to the same"
                        + " person, or tell them apart, as in --name \"Anna B.\"");
    }

    @Test
    void theSamePersonGetsANewLink() {
        String first = commandLine.run("invite", "--name", "Anna").out();
        Said again = commandLine.run("invite", "--name", "Anna", "--again");

        assertThat(again.code()).isZero();
        assertThat(again.out()).matches("http://localhost:3000" + LINK).isNotEqualTo(first);
        assertThat(again.err()).contains("(local:anna)");
    }

    @Test
    void nobodyIsInvitedAgainWhoWasNotInvitedBefore() {
        Said said = commandLine.run("invite", "--name", "Anna", "--again");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.complaints())
                .containsExactly("--name: nobody called Anna was invited before; leave out --again");
    }

    @Test
    void anIdOfAnEarlierConversationCanBeGiven() {
        commandLine.run("invite", "--name", "Bram", "--id", "3f2a9c");

        assertThat(account("3f2a9c")).isPresent();
    }

    @Test
    void wrongUsageIsSaidInOneLine() {
        assertWrong("--name", "invite");
        assertWrong("--name", "invite", "--name", " - ");
        assertWrong("\"fr\" is not en or nl", "invite", "--name", "Anna", "--language", "fr");
        assertWrong("--id", "invite", "--name", "Anna", "--id", "Every one");
        assertWrong("--again", "invite", "--name", "Anna", "--again", "--language", "nl");
    }

    @Test
    void itIsSaidIfTheLocalChatIsOff() {
        Said said = commandLine.with("DRUPPEL_LOCAL_CHAT", "off").run("invite", "--name", "Anna");

        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("The local chat is off: set DRUPPEL_LOCAL_CHAT=on");
    }

    @Test
    void aServerThatOwnsTheDatabaseMakesTheLink() throws IOException {
        Path control = home.resolve("data/druppel.db.control");
        try (Application server = serve()) {
            assertThat(Files.getPosixFilePermissions(control)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            Said said = commandLine.run("invite", "--name", "Anna", "--language", "nl", "--admin");
            Said again = commandLine.run("invite", "--name", "Anna", "--again");

            assertThat(said.code()).isZero();
            assertThat(said.out()).matches("http://localhost:" + server.port() + LINK);
            assertThat(said.err()).contains("For Anna (local:anna), once, until ");
            assertThat(again.out()).matches("http://localhost:" + server.port() + LINK);
            assertThat(commandLine.run("invite", "--name", "anna").err())
                    .contains("there is Anna already (local:anna)");
        }
        assertThat(control).doesNotExist();
        assertThat(account("anna")).hasValueSatisfying(anna -> {
            assertThat(anna.language()).contains(Language.NL);
            assertThat(anna.admin()).isTrue();
        });
    }

    @Test
    void anOwnerThatTakesNoCommandsIsNamed() throws IOException {
        try (Database _ = open()) {
            assertInUse(commandLine.run("invite", "--name", "Anna"));
            commandLine.write(
                    "data/druppel.db.control",
                    "{\"address\":\"http://127.0.0.1:1\",\"token\":\"%s\"}"
                            .formatted(RandomSecret.random().word()));
            assertInUse(commandLine.run("invite", "--name", "Anna"));
        }
    }

    private static void assertInUse(Said said) {
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.complaints()).singleElement().asString().contains(" is in use by this process");
    }

    private Application serve() {
        Config config = Config.read(
                home,
                Map.of(
                        "PORT", "0",
                        "DRUPPEL_HOST", "127.0.0.1",
                        "DRUPPEL_LOCAL_CHAT", "on",
                        "DRUPPEL_LIBRARY", CommandLine.LIBRARY.toString()),
                Platforms.ALL);
        return Application.start(config, Platforms.ALL, InstantSource.system());
    }

    private void assertWrong(String fault, String... arguments) {
        Said said = commandLine.run(arguments);
        assertThat(said.code()).isEqualTo(Cli.WRONG);
        assertThat(said.out()).isEmpty();
        assertThat(said.complaints()).singleElement().asString().contains(fault);
    }

    private Optional<LocalAccount> account(String id) {
        try (Database database = open()) {
            return database.read(rows -> rows.localAccounts().find(PlatformUser.local(id)));
        }
    }

    private Database open() {
        return Database.open("jdbc:sqlite:" + home.resolve("data/druppel.db"), home.resolve("data/keyset.json"));
    }
}
