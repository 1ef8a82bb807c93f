package druppel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.content.YamlLibrary;
import druppel.adapter.server.WebServer;
import druppel.chat.Chat;
import druppel.chat.ChatService;
import druppel.chat.Telemetry;
import druppel.chat.intake.InboxProcessor;
import druppel.delivery.DeliveryEngine;
import druppel.delivery.StandardEngine;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.feature.workspace.PlatformEventService;
import druppel.persistence.InboxRepository;
import druppel.platform.PlatformContext;
import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.api.SlackSettings;
import druppel.testing.BreakableUnitOfWork;
import druppel.testing.StandardDialog;
import druppel.web.ClientAddress;
import druppel.web.HostNames;
import druppel.web.RateLimitFilter;
import druppel.web.SiteAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// Test application for Slack: the services behind Slack's HTTP routes, with a fake Slack and a clock that
/// moves only when told to. Every member is in UTC.
final class SlackTestApplication implements AutoCloseable {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final YamlLibrary SHIPPED = YamlLibrary.open(Path.of("config/library"));

    final FakeSlack slack = new FakeSlack(this::instant);
    final BreakableUnitOfWork store = new BreakableUnitOfWork();
    final DeliveryEngine engine;
    final PlatformEventService platformEventService;
    private final AtomicReference<Instant> now;
    private final InboxProcessor inbox;
    private final SlackModule door;
    private final WebServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private int events;

    SlackTestApplication(Instant start) {
        this(start, chatService -> chatService);
    }

    /// @param around wraps the chat service behind the routes
    SlackTestApplication(Instant start, UnaryOperator<ChatService> around) {
        now = new AtomicReference<>(start);
        Map<Platform, Chat> chats = new HashMap<>();
        engine = StandardEngine.of(store, SHIPPED, chats, now::get);
        platformEventService = new PlatformEventService(store, chats, engine, now::get);
        inbox = new InboxProcessor(store, "here", now::get);
        PlatformContext context = new PlatformContext(
                new SiteAddress(URI.create("http://localhost:3000")),
                RateLimitFilter.standard(ClientAddress.DIRECT),
                store,
                around.apply(StandardDialog.of(store, SHIPPED, chats, engine, now::get)),
                platformEventService,
                workspace -> {},
                inbox,
                now::get,
                Telemetry.NONE,
                time -> {},
                Duration.ofSeconds(1));
        door = new SlackModule(new SlackSettings("xoxb-1", SECRET, slack.api()), context);
        chats.put(Platform.SLACK, door.chat());
        server = new WebServer("127.0.0.1", 0, door.routes(), HostNames.of(context.site()));
        server.start();
    }

    private Instant instant() {
        return now.get();
    }

    Chat chat() {
        return door.chat();
    }

    /// Sends a message to the bot.
    void says(String team, String user, String text) throws Exception {
        happens(team, """
            {"type":"message","channel_type":"im","channel":"D%s","user":"%s","text":"%s","ts":"%d.1"}\
            """.formatted(user.substring(1), user, text, events));
    }

    /// Sends an event of a workspace, and waits until it is processed.
    void happens(String team, String event) throws Exception {
        events++;
        String body = """
            {"type":"event_callback","team_id":"%s","api_app_id":"A1","event_id":"Ev%d","event":%s}\
            """.formatted(team, events, event);
        sends(body);
    }

    /// Sends a body, such as a command or interaction, and waits until it is processed.
    void sends(String body) throws Exception {
        send(body);
        settle();
    }

    /// Sends a body, without waiting.
    void send(String body) throws Exception {
        assertThat(http.send(signed(body), BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    /// Sends a body, and waits until its reply is left for later because some of it was not sent.
    void sendUnanswered(String body) throws Exception {
        store.counted().forget();
        send(body);
        store.counted().await("update inbox set claimed_at = :at");
    }

    /// Stores an event as if a process had crashed now while processing it.
    void leaveBehind(String id, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        InboxRepository.Event event = new InboxRepository.Event(Platform.SLACK, id, "event", bytes);
        store.write(rows -> rows.inbox().store(event, id, "gone", now.get()));
    }

    /// Moves the clock and processes the events that were left behind.
    void resumeAt(String moment) throws Exception {
        at(moment);
        door.resume();
        settle();
    }

    /// Moves the clock, and waits until the event that was left behind is left for later again.
    void resumeUnansweredAt(String moment) {
        at(moment);
        store.counted().forget();
        door.resume();
        store.counted().await("update inbox set claimed_at = :at");
    }

    /// Waits until all events are processed.
    void settle() {
        store.settle();
    }

    /// A request that is signed now.
    HttpRequest signed(String body) {
        return new RequestSigner(SECRET).request(server.port(), body, now.get());
    }

    /// Moves the clock and runs what is due.
    void tickAt(String moment) {
        at(moment);
        engine.tick();
        engine.reconcile();
    }

    /// Moves the clock without running anything.
    void at(String moment) {
        now.set(Instant.parse(moment));
    }

    Member member(String team, String user) {
        PlatformUser person = new PlatformUser(Platform.SLACK, team, user);
        return store.read(rows -> rows.members().find(person)).orElseThrow();
    }

    /// The posts of deliveries to a user, accepted or not.
    List<Call> postedFor(String user) {
        return slack.calls("chat.postMessage").stream()
                .filter(call -> !call.field("metadata").isEmpty())
                .filter(call -> !call.field("metadata").contains("/reply/"))
                .filter(call -> call.field("channel").substring(1).equals(user.substring(1)))
                .toList();
    }

    @Override
    public void close() {
        http.shutdownNow();
        server.close();
        inbox.close();
        engine.close();
        slack.close();
        store.close();
    }
}
