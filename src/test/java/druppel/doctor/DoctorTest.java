package druppel.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import druppel.config.DatabaseSettings;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.store.Database;
import druppel.store.identity.StateFile;
import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import druppel.testing.OpenIdServer;
import druppel.testing.PostgresServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    private static final String SCOPES = "chat:write,commands,im:history,im:read,im:write,users:read";

    @TempDir
    private Path home;

    private CommandLine commandLine = new CommandLine(Path.of(""));

    @BeforeEach
    void aSoundInstallation() {
        commandLine = new CommandLine(home).with("DRUPPEL_LOCAL_CHAT", "on");
        Database.open("jdbc:sqlite:" + home.resolve("data/druppel.db"), home.resolve("data/keyset.json"))
                .close();
    }

    @Test
    void allIsWell() {
        Said said = commandLine.run("doctor");
        assertThat(said.code()).isZero();
        assertThat(said.out().lines()).hasSize(6).allMatch(line -> line.startsWith("ok "));
    }

    @Test
    void itSaysWhichDatabaseItIsAndWhatIsRememberedOfIt() throws IOException {
        StateFile state = StateFile.of(home.resolve("data/keyset.json"));
        String missing = commandLine.run("doctor").out();
        String installation = missing.replaceAll("(?s).*installation ([^,]+),.*", "$1");
        state.write(DatabaseIdentity.first(installation));
        String known = commandLine.run("doctor").out();
        state.write(new DatabaseIdentity(installation, 2, Instant.parse("2026-11-24T12:00:00Z"), Optional.empty()));

        assertThat(missing).contains("epoch 1; ", "keyset.json.state is missing; the next start creates it");
        assertThat(known).contains("keyset.json.state agrees");
        assertThat(commandLine.run("doctor").out())
                .contains(
                        "gone back in time: the next start looks before it sends what was due until 2026-11-24T12:00");
    }

    @Test
    void aSealedRowThatDoesNotOpenFailsByItsName() throws SQLException {
        try (Database database =
                Database.open("jdbc:sqlite:" + home.resolve("data/druppel.db"), home.resolve("data/keyset.json"))) {
            database.update(rows -> rows.transcript().add("anna", true, "a line", Instant.EPOCH));
        }
        execute("update transcript set encrypted_content = x'010203'");

        fails(commandLine, "rows", "transcript:1");
    }

    @Test
    void aDeepLookOpensEveryEncryptedRowAndCountsThem() throws SQLException {
        try (Database database =
                Database.open("jdbc:sqlite:" + home.resolve("data/druppel.db"), home.resolve("data/keyset.json"))) {
            database.update(rows -> IntStream.rangeClosed(1, 1_200)
                    .forEach(line -> rows.transcript().add("anna", true, "line " + line, Instant.EPOCH)));
        }
        String sound = commandLine.run("doctor", "--deep").out();
        execute("update transcript set encrypted_content = x'010203' where id = 1");

        assertThat(sound).containsPattern("encrypted 1,2\\d\\d values, and all of them open");
        assertThat(sound).contains("every row that another one refers to is there", "is whole");
        assertThat(commandLine.run("doctor").out()).doesNotContain("transcript:1");
        Said deep = commandLine.run("doctor", "--deep");
        assertThat(deep.code()).isEqualTo(1);
        assertThat(deep.out()).containsPattern("FAIL encrypted 1 of 1,2\\d\\d values do not open: transcript:1;");
    }

    @Test
    void aDeepLookFindsARowWhoseMemberIsMissing() throws SQLException {
        execute("insert into greeting (member_id, conversation, message) values (9, 'D1', '1')");

        Said said = commandLine.run("doctor", "--deep");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("rows that refer to a missing one, by table: greeting");
    }

    @Test
    void anEventThatIsGivenUpIsNoted() throws SQLException {
        execute("insert into inbox (platform, event_id, kind, proof_digest, encrypted_body, received_at, worker,"
                + " claimed_at, attempts, failures, failure) values ('slack', 'E1', 'event', x'01', null, 0, 'here', 0, 3,"
                + " 3, 'k3f9x2')");
        execute("update inbox set encrypted_body = x'010203'");

        assertThat(commandLine.run("doctor").out()).contains("events").contains("k3f9x2");
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("data/druppel.db"));
                Statement raw = connection.createStatement()) {
            raw.execute(statement);
        }
    }

    @Test
    void lookingChangesNothing() throws IOException {
        Map<String, String> before = commandLine.everything();
        commandLine.run("doctor");
        assertThat(commandLine.everything()).isEqualTo(before);
    }

    @Test
    void lookingAtAnEmptyInstallationMakesNothing() throws IOException {
        Path empty = Files.createDirectory(home.resolve("empty"));
        new CommandLine(empty).with("DRUPPEL_LOCAL_CHAT", "on").run("doctor");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void aClockBehindTheDatabaseFails() {
        Instant seen = Instant.parse("2126-12-01T09:00:00Z");
        try (Database rows =
                Database.open("jdbc:sqlite:" + home.resolve("data/druppel.db"), home.resolve("data/keyset.json"))) {
            rows.update(tables -> tables.identity().raise(seen));
        }
        fails(commandLine, "clock", "is before " + seen);
    }

    @Test
    void noChatFails() {
        fails(commandLine.with("DRUPPEL_LOCAL_CHAT", "off"), "settings", "DRUPPEL_LOCAL_CHAT=on");
    }

    @Test
    void aWrongSettingFails() {
        fails(commandLine.with("PORT", "x"), "settings", "PORT: “x” is not a port");
    }

    @Test
    void theOpenIdProviderIsAsked() {
        try (OpenIdServer provider = OpenIdServer.open()) {
            provider.environment().forEach(commandLine::with);
            Said said = commandLine.run("doctor");

            assertThat(said.code()).isZero();
            assertThat(said.out()).contains("ok   sign-in   with " + provider.issuer());
        }
    }

    @Test
    void anOpenIdProviderThatIsAwayOrCallsItselfDifferentlyFails() {
        try (OpenIdServer provider = OpenIdServer.open()) {
            provider.environment().forEach(commandLine::with);
            fails(commandLine.with("OIDC_ISSUER", provider.issuer() + "/"), "sign-in", "write OIDC_ISSUER exactly so");
        }
        fails(commandLine, "sign-in", "does not answer (ConnectException)");
    }

    @Test
    void aDatabaseThatTheFirstStartMakesIsWell() {
        commandLine.with("DRUPPEL_KEYSET", home.resolve("fresh.json"));
        Said said = commandLine.with("DATABASE_URL", "jdbc:sqlite:none.db").run("doctor");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("none.db yet; the first start creates it");
    }

    @Test
    void aDatabaseThatIsGoneFails() {
        fails(commandLine.with("DATABASE_URL", "jdbc:sqlite:none.db"), "database", "druppel serve --new");
    }

    @Test
    void aFolderAsDatabaseFails() {
        fails(commandLine.with("DATABASE_URL", "jdbc:sqlite:" + home), "database", "DATABASE_URL");
    }

    @Test
    void aFileThatIsNoDatabaseFails() throws IOException {
        Path file = commandLine.write("notes.db", "not a database at all, but notes\n".repeat(100));
        fails(commandLine.with("DATABASE_URL", "jdbc:sqlite:" + file), "database", "DATABASE_URL");
    }

    @Test
    void aServerWithAFreshDatabaseIsWell() throws IOException {
        Files.delete(home.resolve("data/keyset.json"));
        Said said = withServer(PostgresServer.database()).run("doctor");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("pending migrations: ");
    }

    @Test
    void aServerThatServesAlreadyIsWell() throws IOException {
        Files.delete(home.resolve("data/keyset.json"));
        DatabaseSettings settings = PostgresServer.database();
        Database.open(settings, home.resolve("data/keyset.json")).close();
        Said said = withServer(settings).run("doctor");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("up to date, and the keyset matches");
    }

    @Test
    void closedWorkspacesAreCounted() throws IOException {
        Files.delete(home.resolve("data/keyset.json"));
        DatabaseSettings settings = PostgresServer.database();
        try (Database store = Database.open(settings, home.resolve("data/keyset.json"))) {
            Workspace village = new Workspace(Platform.SLACK, "T1");
            store.write(rows -> rows.workspaces().suspend(village, Instant.EPOCH));
        }
        assertThat(withServer(settings).run("doctor").out()).contains("suspended workspaces: 1");
    }

    @Test
    void aServerThatIsAwayFailsWithoutSayingThePassword() {
        CommandLine away = withServer(new DatabaseSettings(
                "jdbc:postgresql://localhost:1/druppel?password=marker",
                Optional.of("druppel"),
                Optional.of("marker")));
        fails(away, "database", "DATABASE_PASSWORD");
        assertThat(away.run("doctor").out()).doesNotContain("marker");
    }

    @Test
    void aMissingKeysetFails() throws IOException {
        Files.delete(home.resolve("data/keyset.json"));
        fails(commandLine, "database", "restore it from your backup");
    }

    @Test
    void aKeysetThatIsAnothersFails() throws IOException {
        Files.delete(home.resolve("data/keyset.json"));
        commandLine.run("keys", "new");
        fails(commandLine, "database", "keyset");
    }

    @Test
    void aKeysetThatIsOpenToAllFails() throws IOException {
        Files.setPosixFilePermissions(home.resolve("data/keyset.json"), PosixFilePermissions.fromString("rw-r--r--"));
        fails(commandLine, "database", "keyset.json");
    }

    @Test
    void aMissingFolderOfKeysFails() throws IOException {
        Files.move(home.resolve("data/keyset.json.keys"), home.resolve("elsewhere"));
        fails(commandLine, "database", "put back its newest copy");
    }

    @Test
    void aBrokenLibraryFails() throws IOException {
        fails(commandLine.with("DRUPPEL_LIBRARY", commandLine.brokenLibrary()), "library", "druppel library check");
    }

    @Test
    void slackThatWorksIsWell() throws IOException {
        Said said = withSlack("{\"ok\":true,\"team_id\":\"T1\"}", SCOPES);
        assertThat(said.out()).contains("slack").contains("T1");
    }

    @Test
    void aRefusedTokenFails() throws IOException {
        Said said = withSlack("{\"ok\":false,\"error\":\"invalid_auth\"}", SCOPES);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("FAIL slack", "invalid_auth", "OAuth & Permissions")
                .doesNotContain("xoxb-marker");
    }

    @Test
    void anAppTokenThatWorksIsWell() throws IOException {
        commandLine = commandLine.with("SLACK_APP_TOKEN", "xapp-marker");
        Said said = withSlack("{\"ok\":true,\"team_id\":\"T1\",\"url\":\"wss://marker/\"}", SCOPES);
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Socket Mode").doesNotContain("marker");
    }

    @Test
    void aRefusedAppTokenFails() throws IOException {
        commandLine = commandLine.with("SLACK_APP_TOKEN", "xapp-marker");
        Said said = withSlack("{\"ok\":false,\"error\":\"not_allowed_token_type\"}", SCOPES);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("FAIL slack     SLACK_APP_TOKEN is rejected (not_allowed_token_type)", "connections:write")
                .doesNotContain("marker");
    }

    @Test
    void aMissingScopeFails() throws IOException {
        Said said = withSlack("{\"ok\":true,\"team_id\":\"T1\"}", "commands");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("FAIL slack", "chat:write", "reinstall");
    }

    @Test
    void aSlackThatDoesNotAnswerFails() throws IOException {
        Said said = slackAt(closedPort()).run("doctor");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("FAIL slack", "no answer from").doesNotContain("marker");
    }

    private static void fails(CommandLine commandLine, String what, String remedy) {
        Said said = commandLine.run("doctor");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).isEmpty();
        assertThat(said.out().lines().filter(line -> line.startsWith("FAIL")))
                .singleElement()
                .asString()
                .startsWith("FAIL " + what)
                .contains(remedy);
    }

    private CommandLine withServer(DatabaseSettings settings) {
        return commandLine
                .with("DATABASE_URL", settings.url())
                .with("DATABASE_USER", settings.user().orElseThrow())
                .with("DATABASE_PASSWORD", settings.password().orElseThrow());
    }

    private Said withSlack(String answer, String scopes) throws IOException {
        HttpServer slack = HttpServer.create(loopback(), 0);
        slack.createContext("/", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("x-oauth-scopes", scopes);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        slack.start();
        try {
            return slackAt(slack.getAddress().getPort()).run("doctor");
        } finally {
            slack.stop(0);
        }
    }

    private CommandLine slackAt(int port) {
        return commandLine
                .with("SLACK_BOT_TOKEN", "xoxb-marker")
                .with("SLACK_SIGNING_SECRET", "marker")
                .with("SLACK_API_URL", "http://127.0.0.1:" + port + "/api/");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
