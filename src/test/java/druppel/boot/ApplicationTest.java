package druppel.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.adapter.schedule.TaskScheduler;
import druppel.adapter.server.HealthEndpoints;
import druppel.adapter.server.WebServer;
import druppel.config.Config;
import druppel.config.InvalidSettingException;
import druppel.demo.DemoClock;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.FakeSocket;
import druppel.store.Database;
import druppel.testing.CommandLine;
import druppel.testing.HttpBrowser;
import druppel.web.ClientAddress;
import druppel.web.HostNames;
import druppel.web.RateLimitFilter;
import druppel.web.SiteAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationTest {
    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();
    private HttpBrowser httpBrowser = new HttpBrowser(0);
    private AutoCloseable running = () -> {};

    @BeforeEach
    void settings() {
        environment.put("PORT", "0");
        environment.put("DRUPPEL_HOST", "127.0.0.1");
        environment.put("DRUPPEL_LIBRARY", CommandLine.LIBRARY.toString());
    }

    @AfterEach
    void close() throws Exception {
        httpBrowser.close();
        running.close();
    }

    @Test
    void itIsReadyWhenDatabaseAndScheduleAre() {
        start();
        assertThat(httpBrowser.get("/readyz").body())
                .isEqualTo("{\"status\":\"ok\",\"database\":\"ok\",\"schedule\":\"ok\"}\n");
    }

    @Test
    void inSocketModeItIsReadyWhileSlackIsConnected() {
        try (FakeSlack slack = new FakeSlack();
                FakeSocket socket = new FakeSocket()) {
            slack.socketAt(socket.address());
            environment.put("SLACK_BOT_TOKEN", "xoxb-1");
            environment.put("SLACK_APP_TOKEN", "xapp-1");
            environment.put("SLACK_API_URL", slack.api().toString());
            start();
            assertThat(httpBrowser.get("/readyz").body()).contains("\"slack\":\"ok\"");
            assertThat(httpBrowser.get("/metrics").body()).contains("druppel_ready{part=\"slack\"} 1.0");
            assertThat(httpBrowser.post("/slack/events", "{}").statusCode()).isEqualTo(404);

            socket.refusing(true);
            socket.cutOff();
            assertThat(Stream.generate(() -> httpBrowser.get("/readyz").body())
                            .limit(10_000)
                            .anyMatch(body -> body.contains("\"slack\":\"away\"")))
                    .isTrue();
        }
    }

    @Test
    void aClosedDatabaseMakesItUnready() {
        Database store = Database.open("jdbc:sqlite:" + home.resolve("d.db"), home.resolve("k.json"));
        serve(Map.of("database", store::ready));
        int before = httpBrowser.get("/readyz").statusCode();
        store.close();
        assertThat(before).isEqualTo(200);
        assertThat(httpBrowser.get("/readyz"))
                .extracting(HttpResponse::statusCode, HttpResponse::body)
                .containsExactly(503, "{\"status\":\"unavailable\",\"database\":\"away\"}\n");
    }

    @Test
    void aStoppedScheduleMakesItUnready() {
        TaskScheduler taskScheduler = TaskScheduler.alone();
        serve(Map.of("schedule", taskScheduler::running));
        taskScheduler.start(List.of());
        int before = httpBrowser.get("/readyz").statusCode();
        taskScheduler.close();
        assertThat(before).isEqualTo(200);
        assertThat(httpBrowser.get("/readyz").statusCode()).isEqualTo(503);
    }

    @Test
    void itIsAliveWhateverIsAway() {
        serve(Map.of("database", () -> false));
        assertThat(httpBrowser.get("/healthz"))
                .extracting(HttpResponse::statusCode, HttpResponse::body)
                .containsExactly(200, "{\"status\":\"ok\"}\n");
    }

    @Test
    void metricsAreGivenAsPrometheusReadsThem() {
        start();
        HttpResponse<String> metrics = httpBrowser.get("/metrics");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.headers().firstValue("Content-Type")).contains("text/plain;version=0.0.4;charset=utf-8");
        assertThat(metrics.body().lines())
                .contains("druppel_ready{part=\"database\"} 1.0", "druppel_ready{part=\"schedule\"} 1.0")
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"));
    }

    @Test
    void metricsRevealNothingOfMembers() {
        startDemo(new DemoClock(() -> Instant.parse("2026-11-30T08:00:00Z")));
        httpBrowser.call("say", "{\"text\":\"start\"}");
        httpBrowser.call("clock", "{\"to\":\"2026-12-01T12:00:00Z\"}");
        httpBrowser.call("say", "{\"text\":\"heron by the water\"}");
        assertThat(httpBrowser.get("/metrics").body()).doesNotContain("heron", "demo");
    }

    @Test
    void theLandingPageLeadsToTheChat() {
        environment.put("DRUPPEL_LOCAL_CHAT", "on");
        start();
        assertThat(httpBrowser.get("/").body()).contains("<a class=\"way\" href=\"/chat\">Try it here</a>");
    }

    @Test
    void theLandingPageLeadsNowhereWithoutAChat() {
        start();
        assertThat(httpBrowser.get("/").body())
                .contains("Each working day Druppel")
                .doesNotContain("/chat\"");
    }

    @Test
    void theLandingPageLeadsToTheAppInTeams() {
        environment.put("TEAMS_APP_ID", "00000000-1111-2222-3333-444444444444");
        environment.put("TEAMS_TENANT_ID", "00000000-1111-2222-3333-555555555555");
        environment.put("TEAMS_APP_PASSWORD", "marker");
        start();
        assertThat(httpBrowser.get("/").body())
                .contains(
                        "href=\"https://teams.microsoft.com/l/app/00000000-1111-2222-3333-444444444444\"",
                        "Get for Teams");
    }

    @Test
    void whatIsKeptOfPeopleIsSaidOnAPageOfItsOwn() {
        start();
        assertThat(httpBrowser.get("/privacy").body())
                .contains("What Druppel stores about you", "stored encrypted", "id=\"terms\"");
        assertThat(httpBrowser.get("/privacy", "Accept-Language", "nl").body()).contains("Wat Druppel over je bewaart");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl|Elke werkdag geeft Druppel",
                "nl-BE,en;q=0.5|Elke werkdag geeft Druppel",
                "de,nl;q=0.5|Elke werkdag geeft Druppel",
                "en-GB,nl;q=0.9|Each working day Druppel",
                "de|Each working day Druppel",
                "*|Each working day Druppel"
            })
    void theLandingPageSpeaksTheBrowsersLanguage(String wish, String sentence) {
        start();
        assertThat(httpBrowser.get("/", "Accept-Language", wish).body()).contains(sentence);
    }

    @Test
    void everythingTheLandingPageNamesIsThere() {
        start();
        assertThat(httpBrowser.linked("/"))
                .hasSize(3)
                .allMatch(file -> httpBrowser.get(file).statusCode() == 200);
    }

    @ParameterizedTest
    @CsvSource({"/nothing", "/chat", "/slack/events", "/demo/say", "/index.html", "/assets/", "/WEB-INF/web.xml"})
    void whatIsNotServedIsAPlainLine(String path) {
        start();
        assertThat(httpBrowser.get(path))
                .extracting(HttpResponse::statusCode, HttpResponse::body)
                .containsExactly(404, "404 Not Found\n");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /",
        "DELETE, /",
        "PUT, /healthz",
        "POST, /readyz",
        "POST, /metrics",
        "TRACE, /",
        "POST, /chat/assets/chat.css",
        "DELETE, /signin",
        "GET, /signout"
    })
    void aWrongMethodIsAPlainLine(String method, String path) {
        environment.put("DRUPPEL_LOCAL_CHAT", "on");
        start();
        assertThat(httpBrowser.send(method, path))
                .extracting(HttpResponse::statusCode, HttpResponse::body)
                .containsExactly(405, "405 Method Not Allowed\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat", "/slack", "/assets", "/healthz"})
    void theBaseUrlCannotHaveThePathOfAPage(String path) {
        environment.put("DRUPPEL_LOCAL_CHAT", "on");
        environment.put("SLACK_BOT_TOKEN", "xoxb-1");
        environment.put("SLACK_SIGNING_SECRET", "s");
        environment.put("DRUPPEL_BASE_URL", "https://example.org" + path);
        assertThatThrownBy(this::start)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContainingAll("DRUPPEL_BASE_URL", path, "/druppel");
    }

    @Test
    void closingLetsGoOfTheDatabase() throws Exception {
        start();
        running.close();
        assertThat(home.resolve("data")).isDirectoryNotContaining("glob:**-wal");
    }

    @Test
    void aRestartKeepsTheStreak() throws Exception {
        DemoClock clock = new DemoClock(() -> Instant.parse("2026-11-30T08:00:00Z"));
        startDemo(clock);
        httpBrowser.call("say", "{\"text\":\"start\"}");
        httpBrowser.call("clock", "{\"to\":\"2026-12-01T12:00:00Z\"}");
        httpBrowser.call("say", "{\"text\":\"heron by the water\"}");
        running.close();
        startDemo(clock);
        assertThat(httpBrowser.call("say", "{\"text\":\"streak\"}").toString()).contains("Streak: 1 day");
    }

    private void startDemo(DemoClock clock) {
        environment.put("DRUPPEL_LOCAL_CHAT", "on");
        Application application = Application.demo(Config.read(home, environment, Platforms.ALL), clock);
        running = application;
        httpBrowser = new HttpBrowser(application.port());
    }

    private void start() {
        Application application =
                Application.start(Config.read(home, environment, Platforms.ALL), Platforms.ALL, InstantSource.system());
        running = application;
        httpBrowser = new HttpBrowser(application.port());
    }

    private void serve(Map<String, BooleanSupplier> needed) {
        WebServer server = new WebServer(
                "127.0.0.1",
                0,
                HealthEndpoints.routes(needed, RateLimitFilter.standard(ClientAddress.DIRECT)),
                HostNames.of(new SiteAddress(URI.create("http://localhost"))));
        server.start();
        running = server;
        httpBrowser = new HttpBrowser(server.port());
    }
}
