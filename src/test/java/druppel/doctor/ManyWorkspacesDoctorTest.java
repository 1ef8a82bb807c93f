package druppel.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.install.Installation;
import druppel.domain.install.TokenGrant;
import druppel.domain.install.TokenGrant.Renewal;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.platform.slack.FakeGrants;
import druppel.platform.slack.FakeSlack;
import druppel.store.Database;
import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyWorkspacesDoctorTest {
    private static final Set<String> SCOPES = Set.of("commands", "chat:write", "im:history", "users:read");
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final FakeSlack slack = new FakeSlack();

    @TempDir
    private Path home;

    private CommandLine commandLine = new CommandLine(Path.of(""));

    @BeforeEach
    void configure() {
        commandLine = new CommandLine(home)
                .with("SLACK_CLIENT_ID", FakeGrants.CLIENT)
                .with("SLACK_CLIENT_SECRET", FakeGrants.SECRET)
                .with("SLACK_SIGNING_SECRET", "marker")
                .with("SLACK_API_URL", slack.api())
                .with("DRUPPEL_BASE_URL", "https://druppel.example.org");
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aClientThatSlackKnowsIsWell() {
        Said said = commandLine.run("doctor");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("ok   slack     the client and its secret are known")
                .contains("ok   slack     installed in 0 workspaces");
    }

    @Test
    void aSecretThatSlackDoesNotKnowFails() {
        Said said = commandLine.with("SLACK_CLIENT_SECRET", "xyz-marker").run("doctor");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("SLACK_CLIENT_SECRET is rejected (bad_client_secret)")
                .doesNotContain("marker");
    }

    @Test
    void aSlackThatIsNotThereFails() {
        slack.close();

        assertThat(commandLine.run("doctor").out()).contains("FAIL slack     no answer from");
    }

    @Test
    void anAddressThatSlackDoesNotSendBackToIsNoted() {
        Said said =
                commandLine.with("DRUPPEL_BASE_URL", "http://localhost:3000").run("doctor");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("note slack     http://localhost:3000 is not an https address");
    }

    @Test
    void whereItIsInstalledIsCounted() {
        try (Database rows = database()) {
            put(rows, "T1", SCOPES);
            put(rows, "T2", SCOPES);
        }

        assertThat(commandLine.run("doctor").out()).contains("installed in 2 workspaces");
    }

    @Test
    void aWorkspaceWithoutAScopeFails() {
        try (Database rows = database()) {
            put(rows, "T1", Set.of("commands", "chat:write", "users:read"));
        }
        Said said = commandLine.run("doctor");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("installed in 1 workspace")
                .contains("FAIL slack     T1: scopes missing: im:history; reinstall it there");
    }

    @Test
    void aWorkspaceWhoseTokenIsRenewedNoMoreFails() {
        try (Database rows = database()) {
            put(rows, "T1", SCOPES);
            Workspace workspace = new Workspace(Platform.SLACK, "T1");
            rows.write(tables ->
                    tables.installations().claimRenewal(workspace, NOW, NOW).map(tables.installations()::markRefused));
        }
        Said said = commandLine.run("doctor");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("FAIL slack     T1: its token can no longer be refreshed");
    }

    private Database database() {
        return Database.open("jdbc:sqlite:" + home.resolve("data/druppel.db"), home.resolve("data/keyset.json"));
    }

    private static void put(Database rows, String team, Set<String> scopes) {
        TokenGrant tokenGrant = new TokenGrant("xoxb-1", Optional.of(new Renewal("xoxe-1", NOW, NOW)));
        Workspace workspace = new Workspace(Platform.SLACK, team);
        rows.write(tables -> {
            tables.installations().save(new Installation(workspace, "A1", "B1", scopes, "U9", NOW, tokenGrant));
            return workspace;
        });
    }
}
