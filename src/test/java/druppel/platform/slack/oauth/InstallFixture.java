package druppel.platform.slack.oauth;

import druppel.adapter.server.WebServer;
import druppel.chat.PlatformEvent;
import druppel.chat.Reply;
import druppel.chat.Telemetry;
import druppel.chat.UserAction;
import druppel.chat.intake.InboxProcessor;
import druppel.domain.install.StoredInstallation;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.message.Card;
import druppel.platform.PlatformContext;
import druppel.platform.slack.FakeGrants;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.RequestSigner;
import druppel.platform.slack.SlackFixture;
import druppel.platform.slack.SlackModule;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.SlackSettings.Entrance;
import druppel.platform.slack.api.SlackSettings.SlackAuth;
import druppel.testing.BreakableUnitOfWork;
import druppel.web.ClientAddress;
import druppel.web.HostNames;
import druppel.web.RateLimitFilter;
import druppel.web.SiteAddress;
import druppel.web.UrlEncodedForm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// Fixture of OAuth installations: a real web server, a fake Slack, browsers that follow the redirects, and
/// members who send commands.
public final class InstallFixture implements AutoCloseable {
    private static final String BACK = "/slack/oauth_redirect?";

    public final FakeSlack slack = new FakeSlack();
    public final BreakableUnitOfWork store = new BreakableUnitOfWork();
    public final List<Workspace> installed = new CopyOnWriteArrayList<>();
    public final List<PlatformEvent> noticed = new CopyOnWriteArrayList<>();
    public final SlackOAuth installs;
    private final AtomicReference<Instant> now = new AtomicReference<>(SlackFixture.NOW);
    private final InstantSource clock = now::get;
    private final InboxProcessor inbox = new InboxProcessor(store, "here", clock);
    private final AtomicBoolean stumbling = new AtomicBoolean();
    private final AtomicInteger acts = new AtomicInteger();
    private final WebServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    /// A browser that was redirected to Slack.
    public record Leaver(URI slack, String cookie) {
        /// A parameter of the authorization address.
        public String field(String name) {
            return UrlEncodedForm.read(slack.getRawQuery())
                    .orElseThrow()
                    .text(name)
                    .orElse("");
        }

        /// The cookie header that the browser sends.
        public String carried() {
            return cookie.replaceFirst(";.*", "");
        }
    }

    /// A fixture with this public base address.
    InstallFixture(String base) {
        SlackAuth.Client client = new SlackAuth.Client(FakeGrants.CLIENT, FakeGrants.SECRET);
        SlackSettings settings = new SlackSettings(client, new Entrance.Requests(SlackFixture.SECRET), slack.api());
        PlatformContext context = new PlatformContext(
                new SiteAddress(URI.create(base)),
                RateLimitFilter.standard(ClientAddress.DIRECT),
                store,
                InstallFixture::answer,
                noticed::add,
                this::installed,
                inbox,
                clock,
                Telemetry.NONE,
                time -> {},
                Duration.ofSeconds(1));
        installs = new SlackOAuth(settings, client, context);
        server = new WebServer(
                "127.0.0.1", 0, new SlackModule(settings, context).routes(), HostNames.of(context.site()));
        server.start();
    }

    public InstallFixture() {
        this("http://localhost:3000");
    }

    /// Makes the follow-up work of installations fail.
    void stumble() {
        stumbling.set(true);
    }

    private void installed(Workspace workspace) {
        installed.add(workspace);
        if (stumbling.get()) {
            throw new IllegalStateException("the disk is full");
        }
    }

    private static Reply answer(UserAction action) {
        return Reply.of(Card.text("Hallo " + action.from().workspace()));
    }

    public void pass(Duration time) {
        now.updateAndGet(moment -> moment.plus(time));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    /// Requests a page this many times concurrently.
    List<HttpResponse<String>> together(String path, int times) {
        return Stream.generate(() -> http.sendAsync(request(path).build(), BodyHandlers.ofString()))
                .limit(times)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    /// Starts an installation.
    public Leaver leave() throws IOException, InterruptedException {
        HttpResponse<String> sent = get("/slack/install");
        return new Leaver(
                URI.create(sent.headers().firstValue("Location").orElseThrow()),
                sent.headers().firstValue("Set-Cookie").orElseThrow());
    }

    /// Follows the redirect from Slack with these parameters.
    HttpResponse<String> back(String query, String cookie) throws IOException, InterruptedException {
        return get(BACK + query, "Cookie", cookie);
    }

    public HttpResponse<String> back(Leaver leaver, String code) throws IOException, InterruptedException {
        return back("code=" + code + "&state=" + leaver.field("state"), leaver.carried());
    }

    /// Starts an installation and completes it.
    public HttpResponse<String> install(String code) throws IOException, InterruptedException {
        return back(leave(), code);
    }

    /// Sends a signed body; gives the status.
    public int deliver(String body) throws IOException, InterruptedException {
        HttpRequest request = new RequestSigner(SlackFixture.SECRET).request(server.port(), body, now.get());
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }

    /// Sends a command in a workspace; gives the call with its answer.
    public Call command(String workspace) throws IOException, InterruptedException {
        deliver("team_id=" + workspace + command());
        return called("chat.postMessage");
    }

    /// The last part of a command's form body.
    public String command() {
        return "&user_id=U1&command=%2Ftip&text=&trigger_id=trigger-" + acts.incrementAndGet();
    }

    /// Waits for the next call of a method; skips calls of others.
    public Call called(String method) throws InterruptedException {
        Call call = slack.await();
        while (!call.path().equals(method)) {
            call = slack.await();
        }
        return call;
    }

    public Optional<StoredInstallation> kept(String workspace) {
        return store.read(rows -> rows.installations().find(new Workspace(Platform.SLACK, workspace)));
    }

    /// Waits until all work is done.
    public void finish() {
        inbox.close();
    }

    @Override
    public void close() {
        http.shutdownNow();
        server.close();
        inbox.close();
        slack.close();
        store.close();
    }
}
