package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.content.YamlLibrary;
import druppel.adapter.server.WebServer;
import druppel.chat.Chat;
import druppel.chat.ChatService;
import druppel.chat.Telemetry;
import druppel.chat.intake.InboxProcessor;
import druppel.delivery.DeliveryEngine;
import druppel.delivery.StandardEngine;
import druppel.domain.member.ContactInfo;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.feature.workspace.PlatformEventService;
import druppel.persistence.InboxRepository;
import druppel.platform.PlatformContext;
import druppel.platform.teams.FakeConnector.Call;
import druppel.platform.teams.api.TeamsTimeouts;
import druppel.testing.BreakableUnitOfWork;
import druppel.testing.StandardDialog;
import druppel.web.ClientAddress;
import druppel.web.HostNames;
import druppel.web.RateLimitFilter;
import druppel.web.SiteAddress;
import druppel.web.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// Test application for Teams: the services behind the activity endpoint, with fakes of Microsoft's login, keys
/// and the Bot Connector, and a clock that moves only when told to.
public final class TeamsTestApplication implements AutoCloseable {
    static final YamlLibrary SHIPPED = YamlLibrary.open(Path.of("config/library"));
    private static final TeamsTimeouts QUICK =
            new TeamsTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofHours(1));

    final FakeMicrosoft microsoft = TeamsSender.microsoft();
    public final FakeConnector connector = new FakeConnector();
    final SampleActivities sampleActivities = new SampleActivities(connector.service());
    final BreakableUnitOfWork store = new BreakableUnitOfWork();
    public final AtomicReference<Instant> now;
    final Map<Platform, Chat> chats = new HashMap<>();
    final DeliveryEngine engine;
    final PlatformEventService platformEventService;
    public final TeamsModule module;
    private final InboxProcessor inbox;
    private final WebServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    public TeamsTestApplication(String start) {
        this(start, QUICK, chatService -> chatService);
    }

    TeamsTestApplication(String start, UnaryOperator<ChatService> around) {
        this(start, QUICK, around);
    }

    /// @param around wraps the chat service behind the endpoint
    TeamsTestApplication(String start, TeamsTimeouts times, UnaryOperator<ChatService> around) {
        now = new AtomicReference<>(Instant.parse(start));
        engine = StandardEngine.of(store, SHIPPED, chats, now::get);
        platformEventService = new PlatformEventService(store, chats, engine, now::get);
        inbox = new InboxProcessor(store, "here", now::get);
        ChatService talking = StandardDialog.of(store, SHIPPED, chats, engine, now::get);
        PlatformContext context = new PlatformContext(
                new SiteAddress(URI.create("https://druppel.example.org")),
                RateLimitFilter.standard(ClientAddress.DIRECT),
                store,
                around.apply(talking),
                platformEventService,
                workspace -> {},
                inbox,
                now::get,
                Telemetry.NONE,
                time -> {},
                times.response());
        module = new TeamsModule(microsoft.settings(), context, times);
        chats.put(Platform.TEAMS, module.chat());
        server = new WebServer("127.0.0.1", 0, module.routes(), HostNames.of(context.site()));
        server.start();
    }

    /// Sends a message to the bot, and waits until it is processed.
    void says(String user, String id, String text) throws Exception {
        happens(sampleActivities.said(user, id, text));
    }

    /// Sends an activity, and waits until it is processed.
    void happens(JsonNode activity) throws Exception {
        assertThat(deliver(activity).statusCode()).isEqualTo(200);
        settle();
    }

    /// The response to an invoke.
    JsonNode invoked(JsonNode activity) throws Exception {
        HttpResponse<String> answer = deliver(activity);
        assertThat(answer.statusCode()).isEqualTo(200);
        settle();
        return StrictJson.object(answer.body()).orElseThrow();
    }

    /// Sends an activity as Teams would.
    HttpResponse<String> deliver(JsonNode activity) throws IOException, InterruptedException {
        return sender().deliver(activity);
    }

    HttpResponse<String> send(String body, String token) throws IOException, InterruptedException {
        return sender().send(body, token);
    }

    URI address() {
        return sender().address();
    }

    String token(String service) {
        return sender().token(service);
    }

    private TeamsSender sender() {
        return new TeamsSender(server.port(), connector.service(), now::get, http);
    }

    /// Stores an activity as if a process had crashed long ago while processing it.
    void leaveBehind(String key, JsonNode activity) {
        byte[] body = activity.toString().getBytes(StandardCharsets.UTF_8);
        InboxRepository.Event event = new InboxRepository.Event(Platform.TEAMS, key, "message", body);
        store.write(rows -> rows.inbox().store(event, key, "gone", Instant.EPOCH));
    }

    /// Waits until all activities are processed.
    void settle() {
        store.settle();
    }

    /// Moves the clock and runs what is due.
    void tickAt(String moment) {
        now.set(Instant.parse(moment));
        tick();
    }

    void tick() {
        engine.tick();
        engine.reconcile();
    }

    Member member(String user) {
        return found(user).orElseThrow();
    }

    Optional<Member> found(String user) {
        return store.read(rows -> rows.members().find(person(user)));
    }

    Optional<ContactInfo> contact(String user) {
        return store.read(rows -> rows.contacts().find(person(user)));
    }

    public static PlatformUser person(String user) {
        return new PlatformUser(Platform.TEAMS, SampleActivities.TENANT, user);
    }

    /// All calls with messages so far, newest last.
    List<Call> said() {
        return connector.calls();
    }

    Call last() {
        return said().getLast();
    }

    @Override
    public void close() {
        store.mend();
        http.shutdownNow();
        server.close();
        inbox.close();
        engine.close();
        module.close();
        connector.close();
        microsoft.close();
        store.close();
    }
}
