package druppel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.demo.DemoClock;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.platform.slack.RequestSigner;
import druppel.testing.TestSchedules;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Invitations and administration of a workspace over HTTP, with errors from Slack in between.
class InvitationsOverSlackTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final Instant MONDAY_0900 = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant MONDAY_1900 = Instant.parse("2026-11-30T18:00:00Z");
    private static final Instant TUESDAY_0930 = Instant.parse("2026-12-01T08:30:00Z");
    private static final String POST = "chat.postMessage";
    private static final String INVITATION = "A colleague invites you to Druppel";

    @TempDir
    private Path folder;

    private final FakeSlack slack = new FakeSlack();
    private final DemoClock clock = new DemoClock(InstantSource.fixed(MONDAY_0900));
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Manner> once = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private Config config;
    private Application application;
    private final List<Call> passed = new ArrayList<>();
    private int acts;

    @BeforeEach
    void start() {
        slack.answering(this::answered);
        user("U1", "\"is_admin\":true");
        config = Config.read(
                Path.of(""),
                Map.of(
                        "PORT",
                        "0",
                        "DRUPPEL_HOST",
                        "127.0.0.1",
                        "DATABASE_URL",
                        "jdbc:sqlite:" + folder.resolve("rows.db"),
                        "DRUPPEL_KEYSET",
                        folder.resolve("keyset.json").toString(),
                        "SLACK_BOT_TOKEN",
                        "xoxb-1",
                        "SLACK_SIGNING_SECRET",
                        SECRET,
                        "SLACK_API_URL",
                        slack.api().toString(),
                        "DRUPPEL_ADMINS",
                        "slack:T1:U8"),
                Platforms.ALL);
        application = Application.start(config, Platforms.ALL, clock, TestSchedules.QUICK);
    }

    @AfterEach
    void stop() {
        application.close();
        http.shutdownNow();
        slack.close();
    }

    @Test
    void aGroupOfThreeWithAGuestAndABotBringsOneInvitation() throws Exception {
        answers.put("usergroups.users.list S1", "{\"ok\":true,\"users\":[\"U2\",\"U3\",\"U4\"]}");
        user("U2", "\"locale\":\"nl-NL\"");
        user("U3", "\"is_restricted\":true");
        user("U4", "\"is_bot\":true");

        assertThat(nudge("U1", "invite <!subteam^S1|@team>")).contains("ask one person", "Left out: 1 guest, 1 app.");

        Call invitation = called(POST);
        assertThat(invitation.field("channel")).isEqualTo("U2");
        assertThat(invitation.field("text")).contains("Een collega nodigt je uit voor Druppel");
        assertThat(invitation.field("blocks")).contains("\"value\":\"join:\"");
    }

    @Test
    void aChannelComesInPagesAndAPauseBetweenThemIsWaitedFor() throws Exception {
        channelOfTwentyFive();
        once.put("conversations.members C1 two", retryAfter("0"));

        assertThat(nudge("U1", "invite <#C1|plein>")).contains("ask about 25 people");

        assertThat(invited(25)).hasSize(25);
    }

    @Test
    void aPauseInTheMiddleOfLookingAtThemIsKept() throws Exception {
        channelOfTwentyFive();
        once.put("users.info M3", retryAfter("30"));
        nudge("U1", "invite <#C1|plein>");
        called("users.info", "M3");

        assertThat(nudge("U1", "invite <#C1|plein>")).contains("25 who know me already");
        clock.forwardTo(MONDAY_0900.plusSeconds(31));

        assertThat(invited(25)).hasSize(25);
    }

    @Test
    void aScopeThatIsMissingIsNamed() throws Exception {
        answers.put("usergroups.users.list S1", "{\"ok\":false,\"error\":\"missing_scope\"}");
        answers.put("conversations.members C1 ", "{\"ok\":false,\"error\":\"missing_scope\"}");

        assertThat(nudge("U1", "invite <!subteam^S1|@team>")).contains("usergroups:read");
        assertThat(nudge("U1", "invite <#C1|plein>")).contains("channels:read, groups:read");
    }

    @Test
    void aChannelThatTheBotIsNotInIsSaid() throws Exception {
        answers.put("conversations.members C1 ", "{\"ok\":false,\"error\":\"channel_not_found\"}");

        assertThat(nudge("U1", "invite <#C1|plein>")).contains("bring me in first");
    }

    @Test
    void aSlackWithoutAnAnswerIsSaid() throws Exception {
        once.put("conversations.members C1 ", new Manner.Status(503, Map.of()));

        assertThat(nudge("U1", "invite <#C1|plein>")).contains("Nobody was asked");
    }

    @Test
    void whoIsInvitedTwiceIsInvitedOnce() throws Exception {
        user("U2", "\"is_admin\":false");
        nudge("U1", "invite <@U2|bram>");
        called(POST);

        assertThat(nudge("U1", "invite <@U2|bram> <@U2>")).contains("1 who knows me already");
        assertThat(slack.calls(POST)).hasSize(1);
    }

    @Test
    void whoJoinsByTheInvitationIsNudged() throws Exception {
        user("U2", "\"is_admin\":false");
        nudge("U1", "invite <@U2|bram>");
        called(POST);
        send("payload=" + encoded(press("U2", "join:")));
        assertThat(called(POST).field("text")).contains("Welcome, good to have you");

        clock.forwardTo(TUESDAY_0930);

        assertThat(called(POST).field("text")).contains("Why:");
        assertThat(nudge("U1", "invite <@U2|bram>")).contains("1 who knows me already");
    }

    @Test
    void whoLeftIsNotInvited() throws Exception {
        user("U2", "\"is_admin\":false");
        nudge("U2", "start");
        nudge("U2", "stop");

        assertThat(nudge("U1", "invite <@U2|bram>")).contains("nobody new");
        assertThat(slack.calls(POST)).isEmpty();
    }

    @Test
    void aRestartInBetweenLosesNobodyAndDoublesNobody() throws Exception {
        clock.forwardTo(MONDAY_1900);
        channelOfTwentyFive();
        once.put("users.info M3", retryAfter("30"));
        nudge("U1", "invite <#C1|plein>");
        called("users.info", "M3");
        restart();
        clock.forwardTo(MONDAY_1900.plusSeconds(60));
        called("users.info", "M9");
        restart();
        assertThat(slack.calls(POST)).isEmpty();

        clock.forwardTo(TUESDAY_0930);

        assertThat(invited(25)).hasSize(25);
        restart();
        assertThat(slack.messages().delivered()).hasSize(25);
    }

    @Test
    void aNameThatIsOnlyTypedInvitesNobody() throws Exception {
        assertThat(nudge("U1", "invite @bram &lt;@U2&gt;")).contains("pick the name from the list");
        assertThat(slack.calls("users.info"))
                .extracting(call -> call.field("user"))
                .containsOnly("U1");
    }

    @Test
    void whoIsNoAdminHearsAFriendlyNo() throws Exception {
        user("U2", "\"is_admin\":false");

        assertThat(nudge("U2", "invite <@U3>")).contains("Only workspace admins");
    }

    @Test
    void whomTheSettingsNameIsAnAdmin() throws Exception {
        user("U8", "\"is_admin\":false");

        assertThat(nudge("U8", "admin")).contains("How things are going");
    }

    @Test
    void whoCannotBeReachedIsShownBySlackWithTheirName() throws Exception {
        user("U2", "\"is_admin\":false");
        once.put(POST + " U2", new Manner.Json("{\"ok\":false,\"error\":\"user_disabled\"}"));
        nudge("U1", "invite <@U2|bram>");
        called(POST);
        restart();

        assertThat(nudge("U1", "admin")).contains("\"type\":\"user\",\"user_id\":\"U2\"", "their account is closed");
    }

    @Test
    void newcomersBeginWithWhatTheWorkspaceSet() throws Exception {
        user("U2", "\"is_admin\":false");
        nudge("U1", "defaults at 7:45");
        nudge("U1", "defaults language nl");

        assertThat(nudge("U2", "start")).contains("Welkom, fijn dat je er bent", "7:45");
    }

    @Test
    void theirFormOpensAsAWindow() throws Exception {
        send(command("U1", "defaults"));

        assertThat(called("views.open").field("view")).contains("newcomers:", "static_select", "timepicker");
    }

    private void channelOfTwentyFive() {
        answers.put("conversations.members C1 ", page(0, 15, "two"));
        answers.put("conversations.members C1 two", page(15, 25, ""));
        IntStream.range(0, 25).forEach(number -> user("M" + number, "\"is_admin\":false"));
    }

    private static String page(int from, int to, String next) {
        String members = IntStream.range(from, to)
                .mapToObj(number -> "\"M" + number + "\"")
                .collect(Collectors.joining(","));
        return "{\"ok\":true,\"members\":[%s],\"response_metadata\":{\"next_cursor\":\"%s\"}}".formatted(members, next);
    }

    private void user(String id, String flags) {
        answers.put(
                "users.info " + id,
                "{\"ok\":true,\"user\":{\"id\":\"%s\",\"tz\":\"Europe/Amsterdam\",%s}}".formatted(id, flags));
    }

    private static Manner retryAfter(String seconds) {
        return new Manner.Status(429, Map.of("Retry-After", seconds));
    }

    private Manner answered(Call call) {
        String key = key(call);
        Manner first = once.remove(key);
        if (first != null) {
            return first;
        }
        String json = answers.get(key);
        return json == null ? new Manner.Well() : new Manner.Json(json);
    }

    private static String key(Call call) {
        return switch (call.path()) {
            case "users.info" -> "users.info " + call.field("user");
            case "usergroups.users.list" -> call.path() + " " + call.field("usergroup");
            case "conversations.members" -> call.path() + " " + call.field("channel") + " " + call.field("cursor");
            case POST -> POST + " " + call.field("channel");
            default -> call.path();
        };
    }

    private void restart() {
        application.close();
        application = Application.start(config, Platforms.ALL, clock, TestSchedules.QUICK);
    }

    /// The recipients of this many invitations.
    private Set<String> invited(int count) throws InterruptedException {
        Set<String> users = new HashSet<>();
        for (int number = 0; number < count; number++) {
            Call post = called(POST);
            assertThat(post.field("text")).contains(INVITATION);
            users.add(post.field("channel"));
        }
        return users;
    }

    /// Sends `/nudge` as this user; gives the answer.
    private String nudge(String user, String text) throws Exception {
        send(command(user, text));
        return called("response").body();
    }

    private String command(String user, String text) {
        acts++;
        return "team_id=T1&user_id=%s&channel_id=C9&trigger_id=trigger-%d&command=%s&text=%s&response_url=%s"
                .formatted(
                        user,
                        acts,
                        encoded("/nudge"),
                        encoded(text),
                        encoded(slack.responses().toString()));
    }

    private static String press(String user, String action) {
        return """
            {"type":"block_actions","trigger_id":"press","team":{"id":"T1"},"user":{"id":"%s","team_id":"T1"},
            "container":{"type":"message","channel_id":"D2","message_ts":"1700000000.000001","is_ephemeral":false},
            "channel":{"id":"D2"},"message":{"ts":"1700000000.000001"},"state":{"values":{}},
            "actions":[{"type":"button","action_id":"%s","value":"%s","block_id":"b"}]}\
            """.formatted(user, action, action);
    }

    private void send(String body) throws IOException, InterruptedException {
        var request = new RequestSigner(SECRET).request(application.port(), body, clock.instant());
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    /// Waits for the next call of a method; calls of others remain queued.
    private Call called(String method) throws InterruptedException {
        for (Call call : passed) {
            if (call.path().equals(method)) {
                passed.remove(call);
                return call;
            }
        }
        Call call = slack.await();
        while (!call.path().equals(method)) {
            passed.add(call);
            call = slack.await();
        }
        return call;
    }

    private void called(String method, String user) throws InterruptedException {
        Call call = called(method);
        while (!call.field("user").equals(user)) {
            call = called(method);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
