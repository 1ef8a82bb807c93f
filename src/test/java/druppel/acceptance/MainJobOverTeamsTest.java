package druppel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.demo.DemoClock;
import druppel.domain.reflection.Reflection;
import druppel.platform.teams.FakeConnector;
import druppel.platform.teams.FakeConnector.Call;
import druppel.platform.teams.FakeMicrosoft;
import druppel.platform.teams.SampleActivities;
import druppel.platform.teams.TeamsSender;
import druppel.store.Database;
import druppel.testing.Await;
import druppel.testing.HttpBrowser;
import druppel.testing.TestSchedules;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The main job over Teams: signed requests in, a running Quartz schedule, and calls to a fake Bot Connector
/// out.
class MainJobOverTeamsTest {
    private static final Instant MONDAY_0755 = Instant.parse("2026-11-30T06:55:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

    @TempDir
    private Path folder;

    private final FakeMicrosoft microsoft = TeamsSender.microsoft();
    private final FakeConnector connector = new FakeConnector();
    private final SampleActivities sampleActivities = new SampleActivities(connector.service());
    private final DemoClock clock = new DemoClock(InstantSource.fixed(MONDAY_0755));
    private final HttpClient http = HttpClient.newHttpClient();
    private Config config;
    private Application application;
    private int acts;

    @BeforeEach
    void start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("PORT", "0");
        settings.put("DRUPPEL_HOST", "127.0.0.1");
        settings.put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("rows.db"));
        settings.put("DRUPPEL_KEYSET", folder.resolve("keyset.json").toString());
        settings.put("DRUPPEL_ADMINS", "teams:" + FakeMicrosoft.TENANT + ":ANNA");
        settings.putAll(TeamsSender.settings(microsoft));
        config = Config.read(Path.of(""), settings, Platforms.ALL);
        application = Application.start(config, Platforms.ALL, clock, TestSchedules.QUICK);
    }

    @AfterEach
    void stop() {
        application.close();
        http.shutdownNow();
        connector.close();
        microsoft.close();
    }

    @Test
    void aMemberJoinsIsNudgedOnTimeRepliesAndSeesTheStreak() throws Exception {
        deliver(sampleActivities.installed("anna", "f:1", "add"));
        String greeting = said();
        assertThat(greeting).contains("join:");

        assertThat(press("1001", "join:")).contains("You’re in.");
        redrawn();
        assertThat(said()).contains("Welcome, good to have you");
        assertThat(saying("nudge at 8:00")).contains("Your next nudge comes today at 8:00");

        clock.forwardTo(Instant.parse("2026-11-30T07:00:00Z"));
        assertThat(said()).contains("Ask instead of answer", "done:1");
        recorded();

        assertThat(saying("I asked her first.")).contains("Saved. Only you can see it.", "first day of a streak");
        redrawn();
        assertThat(saying("streak")).contains("1 day", "data:image/png;base64,");
    }

    @Test
    void aPressedButtonChangesTheNudgeItStandsOn() throws Exception {
        saying("start");
        deliver(sampleActivities.said("anna", id(), "now"));
        assertThat(said()).contains("done:1");

        String answer = press("1002", "done:1");

        assertThat(answer).contains("✓ Done").doesNotContain("done:1");
        Call update = connector.await();
        assertThat(update.method()).isEqualTo("PUT");
        assertThat(update.path()).endsWith("/a:anna/activities/1002");
    }

    @Test
    void whoLooksAfterTheTenantIsToldHowPeopleComeIn() throws Exception {
        saying("start");

        assertThat(saying("nudge invite @ben")).contains("I only reach people who have me as an app");
        assertThat(saying("nudge admin")).contains("fewer than five");
    }

    @Test
    void aRestartLosesNothing() throws Exception {
        saying("start");
        deliver(sampleActivities.said("anna", id(), "now"));
        said();
        saying("I asked her first.");
        redrawn();

        application.close();
        application = Application.start(config, Platforms.ALL, clock, TestSchedules.QUICK);

        assertThat(saying("streak")).contains("1 day");
        assertThat(reflections()).hasSize(1);
    }

    @Test
    void metricsTellNothingOfAMember() throws Exception {
        saying("start");
        saying("I asked her first.");

        try (HttpBrowser httpBrowser = new HttpBrowser(application.port())) {
            assertThat(httpBrowser.get("/metrics").body())
                    .contains("druppel_acknowledgement_seconds_sum{platform=\"teams\"}")
                    .doesNotContain("anna", "asked", "Amsterdam", FakeMicrosoft.SECRET);
        }
    }

    private List<Reflection> reflections() {
        try (Database rows = Database.openReadOnly(config.database(), config.keyset())) {
            return rows.read(tables -> tables.reflections().between(1, MONDAY, MONDAY));
        }
    }

    /// Sends a message to the bot; gives the answer.
    private String saying(String text) throws Exception {
        deliver(sampleActivities.said("anna", id(), text));
        return said();
    }

    /// Presses a button of a card; gives the response to the client.
    private String press(String card, String action) throws Exception {
        return deliver(sampleActivities.executed("anna", id(), card, action, Map.of()));
    }

    private String deliver(JsonNode activity) throws Exception {
        TeamsSender sender = new TeamsSender(application.port(), connector.service(), clock, http);
        var answer = sender.deliver(activity);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /// Waits until the nudge is recorded as sent.
    private void recorded() {
        try (Database rows = Database.openReadOnly(config.database(), config.keyset())) {
            Await.until(
                    () -> rows.read(tables -> tables.deliveries().newestNudge(1, MONDAY, MONDAY))
                            .isPresent(),
                    () -> "the nudge is not recorded");
        }
    }

    private void redrawn() throws InterruptedException {
        assertThat(connector.await().method()).isEqualTo("PUT");
    }

    private String said() throws InterruptedException {
        Call call = connector.await();
        return call.body().path("type").asString("").equals("typing") ? said() : call.said();
    }

    private String id() {
        acts++;
        return "act-" + acts;
    }
}
