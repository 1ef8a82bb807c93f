package druppel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.demo.DemoClock;
import druppel.domain.reflection.Reflection;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.RequestSigner;
import druppel.platform.teams.FakeConnector;
import druppel.platform.teams.FakeMicrosoft;
import druppel.platform.teams.SampleActivities;
import druppel.platform.teams.TeamsSender;
import druppel.store.Database;
import druppel.testing.TestSchedules;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A member who uses both Slack and Teams, over the protocols of both.
class TwoPlatformsTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final Instant MONDAY_0755 = Instant.parse("2026-11-30T06:55:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

    @TempDir
    private Path folder;

    private final FakeSlack slack = new FakeSlack();
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
        settings.put("SLACK_BOT_TOKEN", "xoxb-1");
        settings.put("SLACK_SIGNING_SECRET", SECRET);
        settings.put("SLACK_API_URL", slack.api().toString());
        settings.putAll(TeamsSender.settings(microsoft));
        config = Config.read(Path.of(""), settings, Platforms.ALL);
        application = Application.start(config, Platforms.ALL, clock, TestSchedules.QUICK);
    }

    @AfterEach
    void stop() {
        application.close();
        http.shutdownNow();
        slack.close();
        connector.close();
        microsoft.close();
    }

    @Test
    void bothBecomeOneHistoryAndTheNextNudgeComesWhereTheyWereHeardLast() throws Exception {
        inSlack("/nudge", "start");
        inSlack("/nudge", "zone Europe/Amsterdam");
        inSlack("/nudge", "at 8:00");
        inSlack("/reflect", "I asked her first.");
        inTeams("start");
        inTeams("I listened to the end.");
        String code = code(inSlack("/nudge", "link"));

        assertThat(inTeams("nudge link " + code)).contains("link:");
        String link = linkButton(code);
        press(link);
        assertThat(said()).contains("Slack");

        clock.forwardTo(Instant.parse("2026-11-30T07:00:00Z"));
        assertThat(said()).contains("done:");
        assertThat(slack.calls("chat.postMessage")).isEmpty();
        assertThat(reflections())
                .extracting(kept -> kept.text().orElseThrow())
                .containsExactlyInAnyOrder("I asked her first.", "I listened to the end.");
        assertThat(inSlack("/streak", "")).contains("Streak: 1 day");
    }

    private List<Reflection> reflections() {
        try (Database rows = Database.openReadOnly(config.database(), config.keyset())) {
            return rows.read(tables -> tables.reflections().between(1, MONDAY, MONDAY));
        }
    }

    private static String code(String offer) {
        Matcher code = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(offer);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private String linkButton(String code) {
        return connector.calls().getLast().body().findValuesAsString("press").stream()
                .filter(action -> action.replace("-", "").endsWith(code.replace("-", "")))
                .findFirst()
                .orElseThrow();
    }

    private void press(String action) throws Exception {
        var answer = sender().deliver(sampleActivities.executed("anna", id(), "1", action, Map.of()));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private String inTeams(String text) throws Exception {
        assertThat(sender().deliver(sampleActivities.said("anna", id(), text)).statusCode())
                .isEqualTo(200);
        return said();
    }

    private String said() throws InterruptedException {
        var call = connector.await();
        return call.body().path("type").asString("").equals("typing") ? said() : call.said();
    }

    private TeamsSender sender() {
        return new TeamsSender(application.port(), connector.service(), clock, http);
    }

    private String inSlack(String command, String text) throws Exception {
        String form = "team_id=T1&user_id=U1&channel_id=C9&trigger_id=trigger-%s&command=%s&text=%s&response_url=%s"
                .formatted(
                        id(),
                        encoded(command),
                        encoded(text),
                        encoded(slack.responses().toString()));
        var request = new RequestSigner(SECRET).request(application.port(), form, clock.instant());
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        FakeSlack.Call call = slack.await();
        while (!call.path().equals("response")) {
            call = slack.await();
        }
        return call.body();
    }

    private String id() {
        acts++;
        return "act-" + acts;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
