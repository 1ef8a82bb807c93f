package druppel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.demo.DemoClock;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.platform.slack.FakeGrants;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.RequestSigner;
import druppel.store.Database;
import druppel.testing.HttpBrowser;
import druppel.testing.TestSchedules;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Installation from the landing page to the first answer, in a new workspace.
class AddToSlackTest {
    private static final String SIGNING = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final Instant MONDAY = Instant.parse("2026-11-30T06:55:00Z");

    @TempDir
    private Path folder;

    private final FakeSlack slack = new FakeSlack();
    private final DemoClock clock = new DemoClock(InstantSource.fixed(MONDAY));
    private final Map<String, String> environment = new HashMap<>();
    private Application application;
    private HttpBrowser httpBrowser;
    private int acts;

    @BeforeEach
    void start() {
        environment.putAll(Map.of(
                "PORT",
                "0",
                "DRUPPEL_HOST",
                "127.0.0.1",
                "DATABASE_URL",
                "jdbc:sqlite:" + folder.resolve("rows.db"),
                "DRUPPEL_KEYSET",
                folder.resolve("keyset.json").toString(),
                "SLACK_CLIENT_ID",
                FakeGrants.CLIENT,
                "SLACK_CLIENT_SECRET",
                FakeGrants.SECRET,
                "SLACK_SIGNING_SECRET",
                SIGNING,
                "SLACK_API_URL",
                slack.api().toString()));
        open();
    }

    @AfterEach
    void stop() {
        application.close();
        httpBrowser.close();
        slack.close();
    }

    @Test
    void theLandingPageLeadsToSlack() {
        assertThat(httpBrowser.get("/").body()).contains("<a class=\"way\" href=\"/slack/install\">Add to Slack</a>");
    }

    @Test
    void aWorkspaceThatAddsItIsAnswered() throws Exception {
        assertThat(install("T1").body()).contains("Druppel is in your Slack");

        Call answer = command("T1");
        assertThat(answer.token()).isEqualTo("Bearer xoxb-T1-1");
        assertThat(answer.field("text")).contains("Welcome, good to have you");
    }

    @Test
    void afterARestartItStillIs() throws Exception {
        install("T1");
        httpBrowser.close();
        application.close();
        open();

        assertThat(command("T1").token()).isEqualTo("Bearer xoxb-T1-1");
    }

    @Test
    void aWorkspaceThatWasClosedIsOpenOnceItAddsItAgain() throws SQLException {
        install("T1");
        Config config = Config.read(Path.of(""), environment, Platforms.ALL);
        Workspace workspace = new Workspace(Platform.SLACK, "T1");
        try (Connection beside = DriverManager.getConnection(config.database().url());
                Statement statement = beside.createStatement()) {
            statement.execute("insert into workspace (name, suspended_at) values ('%s', 1)".formatted(workspace.key()));
        }
        try (Database rows = Database.openReadOnly(config.database(), config.keyset())) {
            assertThat(rows.<Map<Workspace, Instant>>read(
                            tables -> tables.workspaces().suspended()))
                    .containsOnlyKeys(workspace);
            install("T1-again");

            Map<Workspace, Instant> closed =
                    rows.read(tables -> tables.workspaces().suspended());
            assertThat(closed).isEmpty();
        }
    }

    @Test
    void itsNudgesComeWithItsToken() throws Exception {
        install("T1");
        install("T2");
        command("T1");
        command("T2");

        clock.forwardTo(MONDAY.plus(Duration.ofMinutes(126)));

        Call nudge = called("chat.postMessage");
        Call other = called("chat.postMessage");
        assertThat(List.of(nudge, other))
                .allSatisfy(call -> assertThat(call.field("metadata")).contains("druppel_message"))
                .extracting(Call::token)
                .containsExactlyInAnyOrder("Bearer xoxb-T1-1", "Bearer xoxb-T2-2");
    }

    private void open() {
        application = Application.start(
                Config.read(Path.of(""), environment, Platforms.ALL), Platforms.ALL, clock, TestSchedules.QUICK);
        httpBrowser = new HttpBrowser(application.port());
    }

    private HttpResponse<String> install(String code) {
        HttpResponse<String> sent = httpBrowser.get("/slack/install");
        URI there = URI.create(sent.headers().firstValue("Location").orElseThrow());
        String state = there.getQuery().replaceFirst(".*state=([^&]*).*", "$1");
        String cookie = sent.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        return httpBrowser.get("/slack/oauth_redirect?code=" + code + "&state=" + state, "Cookie", cookie);
    }

    private Call command(String team) throws Exception {
        acts++;
        String form = "team_id=" + team + "&user_id=U1&command=%2Fnudge&text=start&trigger_id=trigger-" + acts;
        var request = new RequestSigner(SIGNING).request(application.port(), form, clock.instant());
        httpBrowser.client().send(request, BodyHandlers.ofString());
        return called("chat.postMessage");
    }

    /// Waits for the next call of a method; skips calls of others.
    private Call called(String method) throws InterruptedException {
        Call call = slack.await();
        while (!call.path().equals(method)) {
            call = slack.await();
        }
        return call;
    }
}
