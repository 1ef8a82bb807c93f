package druppel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.domain.workspace.AdminAct;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import druppel.store.StoreFixture;
import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `forget` deletes, asks, prints and logs.
class ForgetCommandTest {
    @TempDir
    private Path home;

    private CommandLine commandLine = new CommandLine(Path.of(""));
    private long bram;

    @BeforeEach
    void moveIn() {
        commandLine = new CommandLine(home).with("DRUPPEL_LOCAL_CHAT", "on");
        SqliteTemplate.copy(home.resolve("data/druppel.db"), home.resolve("data/keyset.json"));
        try (Database database = open()) {
            StoreFixture store = () -> database;
            bram = store.meet(StoreFixture.BRAM).id();
            store.sent(store.nudge(bram, StoreFixture.MONDAY));
            store.keep(bram, StoreFixture.MONDAY, "I asked first");
            store.meet(StoreFixture.ANNA);
        }
    }

    @Test
    void everythingIsDeletedAndCountedWithoutAWord() {
        Said said = commandLine.run("forget", "--member", "slack:T1:U2", "--yes");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("1 practised day, 1 line of your own", "1 message from me")
                .doesNotContain("I asked first", "U2");
        assertThat(found(StoreFixture.BRAM)).isEmpty();
        assertThat(found(StoreFixture.ANNA)).isPresent();
    }

    @Test
    void theLogHasTheNumberOfTheReceiptAndNobody() {
        Said said = commandLine.run("forget", "--member", Long.toString(bram), "--yes");

        assertThat(acts()).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(AdminAct.Kind.MEMBER_FORGOTTEN);
            assertThat(act.user()).isEmpty();
            assertThat(act.about()).matches("[2-9a-z]{6}");
            assertThat(said.complaints())
                    .containsExactly("Logged for admins as receipt " + act.about() + ", without a name.");
        });
    }

    @Test
    void withoutAnAnswerNothingIsDeleted() {
        Said said = commandLine.run("forget", "--member", "slack:T1:U2");

        assertThat(said.code()).isEqualTo(Cli.WRONG);
        assertThat(said.complaints()).singleElement().asString().contains("nothing was deleted", "--yes");
        assertThat(found(StoreFixture.BRAM)).isPresent();
        assertThat(acts()).isEmpty();
    }

    @Test
    void whoeverSitsAtTheTerminalIsAsked() {
        List<String> questions = new ArrayList<>();

        assertThat(answered("no", questions)).isEqualTo(Cli.WRONG);
        assertThat(found(StoreFixture.BRAM)).isPresent();
        assertThat(answered(" Yes ", questions)).isZero();
        assertThat(found(StoreFixture.BRAM)).isEmpty();
        assertThat(questions)
                .hasSize(2)
                .allSatisfy(question -> assertThat(question).contains("everything of slack:T1:U2", "yes"));
    }

    @Test
    void nobodyAndNoReferenceAreToldApart() {
        Said nobody = commandLine.run("forget", "--member", "slack:T1:U9", "--yes");
        assertThat(nobody.code()).isEqualTo(Cli.FAILED);
        assertThat(nobody.complaints()).containsExactly("--member: nobody here is slack:T1:U9; nothing was deleted");

        Said wrong = commandLine.run("forget", "--member", "U9", "--yes");
        assertThat(wrong.code()).isEqualTo(Cli.WRONG);
        assertThat(wrong.complaints())
                .singleElement()
                .asString()
                .contains("--member", "\"U9\" names no member", "slack:T0123:U012AB3CD");
    }

    @Test
    void whoWasInvitedAndHasNotComeInGoesWithTheInvitation() {
        assertThat(commandLine.run("invite", "--name", "Zoë").code()).isZero();
        Said said = commandLine.run("forget", "--member", "local:zoe", "--yes");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Everything about this account has been deleted");
        try (Database database = open()) {
            PlatformUser zoe = PlatformUser.local("zoe");
            assertThat(database.<Boolean>read(
                            rows -> rows.localAccounts().find(zoe).isPresent()))
                    .isFalse();
            assertThat(database.<AdminAct>read(rows ->
                                    rows.adminActs().newest(zoe.at(), 0, 1).getFirst())
                            .kind())
                    .isEqualTo(AdminAct.Kind.MEMBER_FORGOTTEN);
        }
        assertThat(commandLine.run("forget", "--member", "local:zoe", "--yes").code())
                .isEqualTo(Cli.FAILED);
    }

    @Test
    void withoutADatabaseNoneIsMade() {
        Path elsewhere = home.resolve("elsewhere");
        Said said = new CommandLine(elsewhere).run("forget", "--member", "1", "--yes");

        assertThat(said.code()).isEqualTo(Cli.FAILED);
        assertThat(said.complaints()).singleElement().asString().startsWith("There is no database at ");
        assertThat(elsewhere.resolve("data/druppel.db")).doesNotExist();
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
            Said said = commandLine.run("forget", "--member", "slack:T1:U2", "--yes");

            assertThat(said.code()).isZero();
            assertThat(said.out()).contains("1 line of your own");
        }
        assertThat(found(StoreFixture.BRAM)).isEmpty();
        assertThat(acts()).hasSize(1);
    }

    private int answered(String answer, List<String> questions) {
        CommandEnvironment environment =
                new CommandEnvironment(home, Map.of("DRUPPEL_LIBRARY", CommandLine.LIBRARY.toString()), Platforms.ALL);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new Cli(environment, nowhere, nowhere, question -> {
                    questions.add(question);
                    return answer;
                })
                .run("forget", "--member", "slack:T1:U2");
    }

    private Optional<Member> found(PlatformUser user) {
        try (Database database = open()) {
            return database.read(rows -> rows.members().find(user));
        }
    }

    private List<AdminAct> acts() {
        try (Database database = open()) {
            return database.read(rows -> rows.adminActs().newest(StoreFixture.BRAM.at(), 0, 9));
        }
    }

    private Database open() {
        return Database.open("jdbc:sqlite:" + home.resolve("data/druppel.db"), home.resolve("data/keyset.json"));
    }
}
