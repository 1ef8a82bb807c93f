package druppel.platform.slack;

import druppel.adapter.metrics.MicrometerTelemetry;
import druppel.adapter.server.WebServer;
import druppel.chat.ChatService;
import druppel.chat.PlatformEvent;
import druppel.chat.Reply;
import druppel.chat.RequestedTip;
import druppel.chat.UserAction;
import druppel.chat.intake.InboxProcessor;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.persistence.InboxRepository;
import druppel.platform.PlatformContext;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.SlackSettings.Entrance;
import druppel.platform.slack.api.SlackSettings.SlackAuth;
import druppel.platform.slack.inbound.RequestSignature;
import druppel.platform.slack.socket.SocketMode;
import druppel.platform.slack.socket.SocketTimeouts;
import druppel.testing.BreakableUnitOfWork;
import druppel.testing.Confidential;
import druppel.web.ClientAddress;
import druppel.web.HostNames;
import druppel.web.RateLimitFilter;
import druppel.web.SiteAddress;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;

/// Fixture of the Slack platform: a real web server with Slack's routes and a fake Slack, with signed requests
/// or Socket Mode connections.
public final class SlackFixture implements AutoCloseable {
    private static final String WORKER = "here";
    public static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    public static final InstantSource CLOCK = InstantSource.fixed(NOW);
    public static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    public static final String TOKEN = "xoxb-7531";
    public static final String APP_TOKEN = "xapp-7531";
    private static final SocketTimeouts QUICK = new SocketTimeouts(
            Duration.ofSeconds(1),
            Duration.ofMillis(10),
            Duration.ofMillis(200),
            Duration.ofMillis(50),
            Duration.ofSeconds(30),
            Duration.ofMillis(100),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1));

    public final FakeSlack slack = new FakeSlack();
    public final BreakableUnitOfWork store = new BreakableUnitOfWork();
    private final MicrometerTelemetry telemetry = new MicrometerTelemetry(Map::of, CLOCK, "1");
    private final InboxProcessor inside = new InboxProcessor(store, WORKER, CLOCK);
    public final Desk reception = new Desk();
    public final SlackModule door;
    private final WebServer server;
    private final BlockingQueue<PlatformEvent> heeded = new LinkedBlockingQueue<>();
    private final BlockingQueue<UserAction> heard = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Optional<FakeSocket> socket;

    /// A fixture that only records actions.
    SlackFixture() {
        this(action -> Reply.nothing());
    }

    SlackFixture(ChatService chatService) {
        this(chatService, Optional.empty(), QUICK);
    }

    /// A fixture in Socket Mode.
    public static SlackFixture overSocket(ChatService chatService) {
        return new SlackFixture(chatService, Optional.of(new FakeSocket()), QUICK);
    }

    /// A fixture in Socket Mode in which a silent connection counts as lost after this time.
    public static SlackFixture overSocket(ChatService chatService, Duration silence) {
        SocketTimeouts times = new SocketTimeouts(
                QUICK.answer(),
                QUICK.shortest(),
                QUICK.longest(),
                QUICK.ping(),
                silence,
                QUICK.overlap(),
                QUICK.finish(),
                QUICK.closing());
        return new SlackFixture(chatService, Optional.of(new FakeSocket()), times);
    }

    private SlackFixture(ChatService chatService, Optional<FakeSocket> socket, SocketTimeouts times) {
        telemetry.startAtZero(List.of(Platform.SLACK));
        this.socket = socket;
        socket.map(FakeSocket::address).ifPresent(slack::socketAt);
        Entrance entrance = socket.<Entrance>map(open -> new Entrance.Socket(APP_TOKEN))
                .orElseGet(() -> new Entrance.Requests(SECRET));
        SlackSettings settings = new SlackSettings(new SlackAuth.Fixed(TOKEN), entrance, slack.api());
        PlatformContext context = new PlatformContext(
                new SiteAddress(URI.create("http://localhost:3000")),
                RateLimitFilter.standard(ClientAddress.DIRECT),
                store,
                new Listening(chatService),
                heeded::add,
                workspace -> {},
                inside,
                CLOCK,
                telemetry,
                time -> {},
                times.answer());
        door = new SlackModule(settings, context, times);
        server = new WebServer("127.0.0.1", 0, door.routes(), HostNames.of(context.site()));
        server.start();
        door.socket().ifPresent(SocketMode::open);
    }

    /// Records the actions that reach the chat service.
    private final class Listening implements ChatService {
        private final ChatService chatService;

        Listening(ChatService chatService) {
            this.chatService = chatService;
        }

        @Override
        public Reply answer(UserAction action) {
            heard.add(action);
            return chatService.answer(action);
        }

        @Override
        public RequestedTip requestTip(PlatformUser receiver, String about) {
            return chatService.requestTip(receiver, about);
        }

        @Override
        public Map<String, String> faults(UserAction.Pressed form) {
            return chatService.faults(form);
        }

        @Override
        public Optional<Card> home(PlatformUser user) {
            return chatService.home(user);
        }

        @Override
        public boolean homeNeedsUpdate(PlatformUser user) {
            return chatService.homeNeedsUpdate(user);
        }
    }

    /// A fixture that answers every action with one card.
    static SlackFixture saying(String text) {
        return new SlackFixture(action -> Reply.of(Card.text(text)));
    }

    int port() {
        return server.port();
    }

    /// A request that is signed now.
    public HttpRequest.Builder signed(String body) {
        return signed(body, Long.toString(NOW.getEpochSecond()));
    }

    HttpRequest.Builder signed(String body, String timestamp) {
        return unsigned(body)
                .header(RequestSignature.TIMESTAMP, timestamp)
                .header(RequestSignature.SIGNATURE, signature(timestamp, body));
    }

    HttpRequest.Builder unsigned(String body) {
        Confidential.sent(body);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/slack/events"))
                .POST(BodyPublishers.ofString(body));
    }

    static String signature(String timestamp, String body) {
        return new RequestSignature(SECRET).of(timestamp, body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
    }

    public int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(request).statusCode();
    }

    /// Sends a signed body, or an envelope; gives the status.
    int deliver(String body) throws IOException, InterruptedException {
        if (socket.isPresent()) {
            socket.get().deliver(body);
            return 200;
        }
        return status(signed(body));
    }

    /// Whether a body is accepted; over Socket Mode this has to be the last one.
    boolean taken(String body) throws IOException, InterruptedException {
        return socket.isPresent() ? acknowledged(body) : deliver(body) == 200;
    }

    /// The immediate response to a body; empty if there is none.
    String answer(String body) throws IOException, InterruptedException {
        return socket.isPresent()
                ? socket.get().answer(body)
                : send(signed(body)).body();
    }

    /// Whether a body is acknowledged. The request after it proves that it was read, and closing waits until it
    /// is processed.
    private boolean acknowledged(String body) throws InterruptedException {
        WebSocket connection = socket().connection();
        String id = socket().send(connection, body);
        socket().awaitAcknowledgement(socket().send(connection, "ssl_check=1"));
        hangUp();
        socket().awaitClosed(connection);
        return socket().acknowledgements().stream().anyMatch(text -> text.contains(id));
    }

    /// The fake Socket Mode server.
    public FakeSocket socket() {
        return socket.orElseThrow();
    }

    /// Closes the connections from our side, after pending events are processed.
    public void hangUp() {
        door.socket().ifPresent(SocketMode::close);
    }

    /// Waits for the next action that reaches the chat service; gives it without its time.
    public UserAction heard() throws InterruptedException {
        UserAction action = heard.poll(10, TimeUnit.SECONDS);
        if (action == null) {
            throw new AssertionError("nothing was heard within ten seconds");
        }
        return withoutTime(action);
    }

    private static UserAction withoutTime(UserAction action) {
        return switch (action) {
            case UserAction.Said said ->
                new UserAction.Said(
                        said.eventId(),
                        said.from(),
                        said.text(),
                        said.message(),
                        said.thread(),
                        said.mentions(),
                        Optional.empty());
            case UserAction.Asked asked ->
                new UserAction.Asked(asked.eventId(), asked.from(), asked.text(), asked.mentions(), Optional.empty());
            case UserAction.Pressed press ->
                new UserAction.Pressed(press.eventId(), press.from(), press.message(), press.action(), press.values());
            case UserAction.Edited _, UserAction.Deleted _, UserAction.Opened _, UserAction.HomeOpened _ -> action;
        };
    }

    /// The reception, which closes as it does everywhere: after that through which things come in.
    public final class Desk {
        public void close() {
            hangUp();
            inside.close();
        }
    }

    /// Waits for the next platform event.
    PlatformEvent heeded() throws InterruptedException {
        PlatformEvent platformEvent = heeded.poll(10, TimeUnit.SECONDS);
        if (platformEvent == null) {
            throw new AssertionError("nothing was heeded within ten seconds");
        }
        return platformEvent;
    }

    /// The number of platform events that no test has read, after all work is done.
    int unheeded() {
        reception.close();
        return heeded.size();
    }

    /// The number of actions that no test has read, after all work is done.
    int unheard() {
        reception.close();
        return heard.size();
    }

    /// The metrics, after every response is sent and no further request is possible.
    String counted() {
        hangUp();
        http.shutdownNow();
        server.close();
        return telemetry.text();
    }

    /// Stores an event as if another process had crashed some time ago while processing it.
    void leaveBehind(String id, String kind, String body) {
        leaveBehind(id, kind, body, "gone", NOW.minusSeconds(180));
    }

    /// Stores an event as if a process with the same name had crashed just now while processing it.
    void crashOver(String id, String body) {
        leaveBehind(id, "event", body, WORKER, NOW);
    }

    private void leaveBehind(String id, String kind, String body, String worker, Instant at) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        InboxRepository.Event event = new InboxRepository.Event(Platform.SLACK, id, kind, bytes);
        store.write(rows -> rows.inbox().store(event, "v0=" + id, worker, at));
    }

    /// The form body of a slash command.
    public String command(String command, String text) {
        return command(command, text, slack.responses().toString());
    }

    public static String command(String command, String text, String responseUrl) {
        return "team_id=T1&user_id=U1&channel_id=C9&trigger_id=trigger-1&command="
                + encoded(command)
                + "&text="
                + encoded(text)
                + "&response_url="
                + encoded(responseUrl);
    }

    /// An Events API body with this inner event.
    public static String event(String id, String inner) {
        return """
            {"type":"event_callback","team_id":"T1","api_app_id":"A1","event_id":"%s","event_time":1,"event":%s}\
            """.formatted(id, inner);
    }

    /// The form body of an interaction payload.
    public static String pressed(String payload) {
        return "payload=" + encoded(payload);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        hangUp();
        socket.ifPresent(FakeSocket::close);
        // without open connections the server stops immediately
        http.shutdownNow();
        server.close();
        reception.close();
        door.close();
        slack.close();
        store.close();
        telemetry.close();
    }
}
