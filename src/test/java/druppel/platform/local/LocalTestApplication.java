package druppel.platform.local;

import druppel.adapter.server.WebServer;
import druppel.chat.ChatService;
import druppel.chat.PlatformEvent;
import druppel.chat.Telemetry;
import druppel.chat.intake.InboxProcessor;
import druppel.domain.Language;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.PersonName;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import druppel.domain.workspace.AdminAct;
import druppel.feature.signin.SessionService;
import druppel.platform.PlatformContext;
import druppel.platform.local.web.LocalRoutes;
import druppel.store.CountedStore;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The local chat on a real server and database, with scripted answers and a clock that moves only when told
/// to.
public final class LocalTestApplication implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-11-30T08:00:00Z");

    private static final String BASE = "http://localhost";

    public final AtomicReference<Instant> now = new AtomicReference<>(START);
    final Database store;
    final CountedStore counted;
    public final LocalChat chat;
    private final InboxProcessor inbox;
    final List<PlatformEvent> notices = new CopyOnWriteArrayList<>();
    public final WebServer server;
    final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private LocalTestApplication(
            Path folder,
            ChatService chatService,
            BiFunction<LocalTestApplication, ClockControl, ChatMode> mode,
            String host,
            String base) {
        store = SqliteTemplate.open(folder);
        counted = new CountedStore(store);
        chat = new LocalChat(counted, now::get);
        ClockControl clockControl = target -> {
            now.set(target);
            return target;
        };
        inbox = new InboxProcessor(counted, "here", now::get);
        PlatformContext context = new PlatformContext(
                new SiteAddress(URI.create(base)),
                RateLimitFilter.standard(ClientAddress.DIRECT),
                counted,
                chatService,
                notices::add,
                workspace -> {},
                inbox,
                now::get,
                Telemetry.NONE,
                time -> {},
                Duration.ofSeconds(1));
        LocalRoutes routes = new LocalRoutes(chat, context, mode.apply(this, clockControl), Duration.ofMillis(50));
        server = new WebServer(host, 0, routes.all(), HostNames.of(context.site()));
        server.start();
    }

    public static LocalTestApplication demo(Path folder, ChatService chatService) {
        return new LocalTestApplication(
                folder, chatService, (application, clockControl) -> new ChatMode.Demo(clockControl), "127.0.0.1", BASE);
    }

    /// A demo in which something happens while the clock moves.
    public static LocalTestApplication demo(
            Path folder, ChatService chatService, BiFunction<LocalTestApplication, ClockControl, ClockControl> around) {
        return new LocalTestApplication(
                folder,
                chatService,
                (application, clockControl) -> new ChatMode.Demo(around.apply(application, clockControl)),
                "127.0.0.1",
                BASE);
    }

    public static LocalTestApplication demoForAll(Path folder, ChatService chatService) {
        return new LocalTestApplication(
                folder, chatService, (application, clockControl) -> new ChatMode.Demo(clockControl), "0.0.0.0", BASE);
    }

    public static LocalTestApplication everyone(Path folder, ChatService chatService, boolean secure) {
        return everyone(folder, chatService, secure ? "https://localhost" : BASE);
    }

    /// An application of the local chat, in which each account is a person of its own.
    ///
    /// @param base the public address, which may have a path
    public static LocalTestApplication everyone(Path folder, ChatService chatService, String base) {
        return new LocalTestApplication(
                folder, chatService, (application, clockControl) -> new ChatMode.Everyone(), "127.0.0.1", base);
    }

    /// Signs somebody in to the chat; gives the cookie of their browser.
    public String signIn(String user) {
        return "druppel=" + secret(user, Session.Kind.CHAT);
    }

    /// Makes the account of somebody who came in with an invitation.
    public void account(String user, String name, Language language, boolean admin) {
        store.update(rows -> rows.localAccounts()
                .save(new LocalAccount(
                        PlatformUser.local(user),
                        new PersonName(name),
                        Optional.of(language),
                        admin,
                        START,
                        Optional.of(START))));
    }

    /// Signs somebody in; gives the secret of their session.
    String secret(String user, Session.Kind kind) {
        return sessions().start(PlatformUser.local(user), kind).secret().word();
    }

    /// Signs somebody out everywhere.
    public void signOut(String user) {
        store.update(rows -> rows.sessions().endAll(PlatformUser.local(user)));
    }

    /// Runs this once, before the next statement with this text.
    public void inTheMiddle(String statement, Runnable work) {
        counted.before(statement, work);
    }

    /// The log of admin acts in the local workspace, newest first.
    public List<AdminAct> adminActs() {
        return store.read(
                rows -> rows.adminActs().newest(PlatformUser.local("any").at(), 0, 10));
    }

    public SessionService sessions() {
        return new SessionService(store, now::get);
    }

    public String address() {
        return "http://localhost:" + server.port();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(with(request(path), headers).build());
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        Confidential.sent(body);
        return send(with(request(path), headers)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    @Override
    public void close() {
        browser.shutdownNow();
        chat.close();
        server.close();
        inbox.close();
        store.close();
    }
}
