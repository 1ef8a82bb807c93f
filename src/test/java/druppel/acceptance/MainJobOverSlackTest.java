package druppel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.demo.DemoClock;
import druppel.domain.reflection.Reflection;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.RequestSigner;
import druppel.store.Database;
import druppel.testing.Await;
import druppel.testing.HttpBrowser;
import druppel.testing.TestSchedules;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job over Slack: signed requests in, a running Quartz schedule, and calls to a fake Slack out.
class MainJobOverSlackTest {
    private static final String PUBLISH = "views.publish";
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final Instant MONDAY_0755 = Instant.parse("2026-11-30T06:55:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

    @TempDir
    private Path folder;

    final FakeSlack slack = new FakeSlack();
    private final DemoClock clock = new DemoClock(InstantSource.fixed(MONDAY_0755));
    private final HttpClient http = HttpClient.newHttpClient();
    private String url;
    private Config config;
    private Application application;
    private final Deque<Call> pages = new ArrayDeque<>();
    private int acts;

    @BeforeEach
    void start() {
        url = "jdbc:sqlite:" + folder.resolve("rows.db");
        config = Config.read(
                Path.of(""),
                Map.of(
                        "PORT",
                        "0",
                        "DRUPPEL_HOST",
                        "127.0.0.1",
                        "DATABASE_URL",
                        url,
                        "DRUPPEL_KEYSET",
                        folder.resolve("keyset.json").toString(),
                        "SLACK_BOT_TOKEN",
                        "xoxb-1",
                        "SLACK_API_URL",
                        slack.api().toString(),
                        entrance().getKey(),
                        entrance().getValue()),
                Platforms.ALL);
        application = Application.start(config, Platforms.ALL, clock, TestSchedules.QUICK);
    }

    /// The setting that selects how Slack's events arrive.
    Map.Entry<String, String> entrance() {
        return Map.entry("SLACK_SIGNING_SECRET", SECRET);
    }

    @AfterEach
    void stop() {
        application.close();
        http.shutdownNow();
        slack.close();
    }

    @Test
    void aMemberJoinsIsNudgedOnTimeRepliesAndSeesTheStreak() throws Exception {
        assertThat(command("/nudge", "start")).contains("Welcome, good to have you");
        assertThat(command("/nudge", "zone Europe/Amsterdam")).contains("it’s 7:55 there now");
        assertThat(command("/nudge", "at 8:00")).contains("Your next nudge comes today at 8:00");

        Call nudge = nudgeAt("2026-11-30T07:00:00Z");
        assertThat(nudge.field("channel")).isEqualTo("U1");
        assertThat(nudge.field("metadata")).contains("/nudge/");
        assertThat(nudge.field("text")).contains("Ask instead of answer", "Why:");

        assertThat(message("1700000500.000001", "I asked her first."))
                .contains("Saved. Only you can see it.", "first day of a streak");
        assertThat(command("/streak", "")).contains("Streak: 1 day");
    }

    @Test
    void aPressedButtonChangesTheNudgeItStandsOn() throws Exception {
        command("/nudge", "start");
        send(form("/nudge", "now"));
        called("chat.postMessage");

        send(onMessage("done:1"));

        Call update = called("chat.update");
        assertThat(update.field("ts")).isEqualTo("1700000000.000001");
        assertThat(update.field("text")).contains("✓ Done");
        assertThat(called("chat.postMessage").field("text")).contains("Noted: done.");
    }

    @Test
    void aMemberNeedsNoCommandAtAll() throws Exception {
        send(event("{\"type\":\"app_home_opened\",\"tab\":\"home\",\"user\":\"U1\"}"));
        published("join:");

        send(atHome("join:"));
        assertThat(called("views.open").field("view")).contains("Welcome, good to have you");
        published("ask:nudge now", "Your next nudge comes");

        send(atHome("ask:nudge"));
        String settings = called("views.open").field("view");
        assertThat(settings).contains("Your settings", "zone");
        assertThat(refused(
                        sent("settings:", "at", "{\"selected_time\":\"08:00\"}", "zone", "{\"value\":\"Atlantis\"}")))
                .contains("\"response_action\":\"errors\"", "\"zone\"");
        send(sent("settings:", "at", "{\"selected_time\":\"08:00\"}", "zone", "{\"value\":\"Europe/Amsterdam\"}"));
        assertThat(called("chat.postMessage").field("text")).contains("A nudge at 8:00");

        nudgeAt("2026-11-30T07:00:00Z");
        published("done:1");

        send(atHome("another:1"));
        assertThat(called("chat.update").field("ts")).isEqualTo("1700000000.000002");

        send(onMessage("reflect:1"));
        assertThat(called("views.open").field("view")).contains("keep:1");
        send(sent("keep:1", "reflection", "{\"value\":\"I asked her first.\"}"));
        assertThat(called("chat.postMessage").field("text"))
                .contains("Saved. Only you can see it.", "first day of a streak");
        published("✓ Answered in your own words", "1 day");

        druppelRestarts();
        send(atHome("ask:nudge forget"));
        assertThat(called("views.open").field("view")).contains("forget:yes");
        send(sent("forget:yes"));
        called("chat.postMessage");
        assertThat(reflections()).isEmpty();
        published("join:");
    }

    @Test
    void aReflectionFollowsTheMessageItCameIn() throws Exception {
        command("/nudge", "start");
        message("1700000500.000001", "I asked her first.");

        change("message_changed", "1700000500.000001", "I asked her first, and waited.");
        druppelRestarts();
        assertThat(reflections())
                .singleElement()
                .extracting(kept -> kept.text().orElseThrow())
                .isEqualTo("I asked her first, and waited.");

        change("message_deleted", "1700000500.000001", "");
        druppelRestarts();
        assertThat(reflections()).isEmpty();
    }

    @Test
    void aRestartLosesNothing() throws Exception {
        command("/nudge", "start");
        command("/nudge", "now");
        message("1700000500.000001", "I asked her first.");

        druppelRestarts();

        assertThat(command("/streak", "")).contains("Streak: 1 day");
        assertThat(slack.calls("chat.postMessage"))
                .filteredOn(call -> call.field("metadata").contains("/nudge/"))
                .hasSize(1);
    }

    @Test
    void wordsOfACommandAreStoredOnceIfItsEventIsProcessedAgain() throws Exception {
        command("/nudge", "start");

        assertThat(cutOffBeforeItsReplyIsStored("/reflect", "I asked her first."))
                .contains("Saved. Only you can see it.", "undo:");
        assertThat(reflections()).hasSize(1);
    }

    @Test
    void aStartThatIsCutOffIsWelcomedAllTheSame() throws Exception {
        assertThat(cutOffBeforeItsReplyIsStored("/nudge", "start")).contains("Welcome, good to have you");
    }

    /// The answer after a restart to a command that was carried out and whose complete reply could not be stored.
    private String cutOffBeforeItsReplyIsStored(String command, String text) throws Exception {
        raw("create trigger lost before update of decided on inbox when new.decided begin select raise(abort, '');"
                + " end");
        send(form(command, text));
        Await.until(
                () -> slack.calls("response").stream()
                        .anyMatch(call -> call.body().contains("did not work")),
                () -> "the event does not fail");
        raw("drop trigger lost");
        druppelRestarts();
        recorded();
        return slack.calls("response").getLast().body();
    }

    private void raw(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement beside = connection.createStatement()) {
            beside.execute(statement);
        }
    }

    private int count(String rows) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement beside = connection.createStatement();
                ResultSet found = beside.executeQuery("select count(*) from " + rows)) {
            return found.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void metricsTellNothingOfAMember() throws Exception {
        command("/nudge", "start");
        command("/nudge", "zone Europe/Amsterdam");
        command("/nudge", "now");
        message("1700000500.000001", "I asked her first.");

        try (HttpBrowser httpBrowser = new HttpBrowser(application.port())) {
            assertThat(httpBrowser.get("/metrics").body())
                    .contains("druppel_acknowledgement_seconds_sum{platform=\"slack\"}")
                    .doesNotContain("U1", "D1", "Ev4", "asked", "Amsterdam", "xoxb", SECRET);
        }
    }

    private void druppelRestarts() {
        application.close();
        application = Application.start(config, Platforms.ALL, clock, TestSchedules.QUICK);
    }

    private List<Reflection> reflections() {
        try (Database rows = Database.openReadOnly(config.database(), config.keyset())) {
            return rows.read(tables -> tables.reflections().between(1, MONDAY, MONDAY));
        }
    }

    private Call nudgeAt(String moment) throws InterruptedException {
        clock.forwardTo(Instant.parse(moment));
        Call nudge = called("chat.postMessage");
        recorded();
        return nudge;
    }

    /// Waits until what was sent and answered is recorded as such, so that one piece of work ends before the next
    /// begins.
    private void recorded() {
        Await.until(() -> unrecorded() == 0, () -> unrecorded() + " are not recorded");
    }

    private int unrecorded() {
        return count("inbox where encrypted_body is not null") + count("delivery where state = 'sending'");
    }

    /// Sends a slash command; gives the answer.
    private String command(String command, String text) throws Exception {
        send(form(command, text));
        String answer =
                called(text.equals("now") ? "chat.postMessage" : "response").body();
        recorded();
        return answer;
    }

    /// Sends a message to the bot; gives the answer.
    private String message(String ts, String text) throws Exception {
        send(event("""
            {"type":"message","channel_type":"im","channel":"D1","user":"U1","ts":"%s","text":"%s"}\
            """.formatted(ts, text)));
        String answer = called("chat.postMessage").field("text");
        recorded();
        return answer;
    }

    private void change(String subtype, String ts, String text) throws Exception {
        send(event("""
            {"type":"message","subtype":"%s","channel_type":"im","channel":"D1","deleted_ts":"%s",
            "message":{"user":"U1","ts":"%s","text":"%s"},
            "previous_message":{"user":"U1","ts":"%s","text":"before"}}\
            """.formatted(subtype, ts, ts, text, ts)));
    }

    private String onMessage(String action) {
        return pressed(action, """
            "container":{"type":"message","channel_id":"D1","message_ts":"1700000000.000001","is_ephemeral":false},
            "channel":{"id":"D1"},"message":{"ts":"1700000000.000001"},"state":{"values":{}}\
            """);
    }

    private String atHome(String action) {
        return pressed(action, "\"container\":{\"type\":\"view\"},\"view\":{\"type\":\"home\"}");
    }

    private String pressed(String action, String where) {
        acts++;
        return "payload=" + encoded("""
            {"type":"block_actions","trigger_id":"press-%d","team":{"id":"T1"},"user":{"id":"U1","team_id":"T1"},%s,
            "actions":[{"type":"button","action_id":"%s","value":"%s","block_id":"b"}]}\
            """.formatted(acts, where, action, action));
    }

    /// A submitted form: field names, each with its state.
    private String sent(String action, String... fields) {
        acts++;
        StringJoiner values = new StringJoiner(",", "{", "}");
        for (int field = 0; field < fields.length; field += 2) {
            values.add("\"%s\":{\"%s\":%s}".formatted(fields[field], fields[field], fields[field + 1]));
        }
        return "payload=" + encoded("""
            {"type":"view_submission","trigger_id":"sent-%d","team":{"id":"T1"},"user":{"id":"U1","team_id":"T1"},
            "view":{"type":"modal","callback_id":"druppel","private_metadata":"{\\"action\\":\\"%s\\"}","state":{"values":%s}}}\
            """.formatted(acts, action, values));
    }

    /// The response to an invalid form.
    String refused(String body) throws Exception {
        var request = new RequestSigner(SECRET).request(application.port(), body, clock.instant());
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private String form(String command, String text) {
        acts++;
        return "team_id=T1&user_id=U1&channel_id=C9&trigger_id=trigger-"
                + acts
                + "&command="
                + encoded(command)
                + "&text="
                + encoded(text)
                + "&response_url="
                + encoded(slack.responses().toString());
    }

    private String event(String inner) {
        acts++;
        return """
            {"type":"event_callback","team_id":"T1","api_app_id":"A1","event_id":"Ev%d","event":%s}\
            """.formatted(acts, inner);
    }

    /// Sends a body as Slack does, and checks that it is accepted.
    void send(String body) throws IOException, InterruptedException {
        var request = new RequestSigner(SECRET).request(application.port(), body, clock.instant());
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    /// Waits for the next call of a method; skips calls of others.
    private Call called(String method) throws InterruptedException {
        Call call = slack.await();
        while (!call.path().equals(method)) {
            if (call.path().equals(PUBLISH)) {
                pages.add(call);
            }
            call = slack.await();
        }
        return call;
    }

    /// Waits until the App Home shows all of these texts; it is published concurrently.
    private void published(String... texts) throws InterruptedException {
        Call page = pages.isEmpty() ? called(PUBLISH) : pages.remove();
        while (!Stream.of(texts).allMatch(page.field("view")::contains)) {
            page = pages.isEmpty() ? called(PUBLISH) : pages.remove();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
