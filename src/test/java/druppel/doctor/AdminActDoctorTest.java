package druppel.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.domain.workspace.ActChainLink;
import druppel.domain.workspace.AdminAct;
import druppel.store.Database;
import druppel.store.identity.ActAnchor;
import druppel.store.identity.StateFile;
import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminActDoctorTest {
    @TempDir
    private Path home;

    private CommandLine commandLine = new CommandLine(Path.of(""));

    @BeforeEach
    void serve() {
        commandLine = new CommandLine(home).with("DRUPPEL_LOCAL_CHAT", "on");
    }

    @Test
    void itSaysWhichActOfAdminsWasChanged() throws SQLException, IOException {
        StateFile state = StateFile.of(home.resolve("data/keyset.json"));
        try (Database database =
                Database.open("jdbc:sqlite:" + home.resolve("data/druppel.db"), home.resolve("data/keyset.json"))) {
            database.update(rows -> IntStream.range(0, 3)
                    .forEach(_ -> rows.adminActs()
                            .add(new AdminAct(
                                    new Workspace(Platform.LOCAL, "local"),
                                    Optional.empty(),
                                    AdminAct.Kind.INVITATION_MADE,
                                    "anna",
                                    Instant.EPOCH))));
            assertThat(commandLine.run("doctor").out())
                    .contains(
                            "acts of admins: 3, each as it was written; nothing is remembered outside the database yet,"
                                    + " so the newest could be missing");
            state.write(database.<ActAnchor>read(rows ->
                    ActAnchor.first(rows.identity().get(), rows.adminActs().lastLink())));
        }
        assertThat(commandLine.run("doctor").out().lines())
                .anyMatch(line -> line.endsWith("acts of admins: 3, each as it was written"));

        execute("update admin_act set about = 'bram' where number = 2");
        fails("act 2 (invitation_made, 1970-01-01T00:00:00Z) is not as it was written; find out who can write");
        execute("delete from admin_act where number > 1");
        execute("update admin_act_chain set length = 1, mac = (select mac from admin_act)");
        fails("acts 2 to 3 are missing");
    }

    @Test
    void actsThatARestoredDatabaseLostAreNoted() throws IOException {
        StateFile state = StateFile.of(home.resolve("data/keyset.json"));
        try (Database database =
                Database.open("jdbc:sqlite:" + home.resolve("data/druppel.db"), home.resolve("data/keyset.json"))) {
            DatabaseIdentity identity =
                    database.<DatabaseIdentity>read(rows -> rows.identity().get());
            state.write(ActAnchor.first(identity, new ActChainLink(5, "ab"))
                    .losing(ActChainLink.START, Instant.parse("2026-11-24T12:00:00.5Z"))
                    .at(identity, ActChainLink.START));
        }

        Said said = commandLine.run("doctor");
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains(
                        "when the database had gone back, on 2026-11-24T12:00:00Z, it had 0 acts of admins, and 5 were"
                                + " known");
    }

    private void fails(String fault) {
        Said said = commandLine.run("doctor");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out().lines().filter(line -> line.startsWith("FAIL")))
                .singleElement()
                .asString()
                .startsWith("FAIL acts")
                .contains(fault);
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("data/druppel.db"));
                Statement raw = connection.createStatement()) {
            raw.execute(statement);
        }
    }
}
