package druppel.platform.teams;

import druppel.chat.Chat;
import druppel.chat.LandingAction;
import druppel.chat.ReplySender;
import druppel.chat.intake.EventIntake;
import druppel.chat.intake.InboxProcessor;
import druppel.common.BoundedHttpClient;
import druppel.domain.member.Platform;
import druppel.persistence.InboxRepository;
import druppel.platform.IntakeServlet;
import druppel.platform.PlatformContext;
import druppel.platform.PlatformModule;
import druppel.platform.teams.api.TeamsSettings;
import druppel.platform.teams.api.TeamsTimeouts;
import druppel.platform.teams.auth.JwtVerifier;
import druppel.platform.teams.invoke.ActivityIntake;
import druppel.platform.teams.invoke.InvokeHandler;
import druppel.platform.teams.invoke.TeamsEventProcessor;
import druppel.platform.teams.outbound.ActivityFactory;
import druppel.platform.teams.outbound.BotConnectorClient;
import druppel.platform.teams.outbound.FileLinks;
import druppel.platform.teams.outbound.TeamsChat;
import druppel.platform.teams.outbound.TeamsReplies;
import druppel.platform.teams.outbound.TypingIndicator;
import druppel.platform.teams.tab.TeamsTab;
import druppel.web.Route;
import druppel.web.session.Tab;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Platform module of Teams. Requests come in through `IntakeServlet`, `ActivityIntake` and `TeamsEventProcessor`;
/// messages go out through `TeamsChat` and `BotConnectorClient`.
public final class TeamsModule implements PlatformModule {
    private static final String PATH = "/api/messages";

    private final URI page;
    private final URI openId;
    private final HttpClient client;
    private final BoundedHttpClient http;
    private final TeamsChat chat;
    private final InboxProcessor inbox;
    private final TeamsEventProcessor processor;
    private final ActivityIntake intake;
    private final Route route;
    private final TeamsTab tab;

    TeamsModule(TeamsSettings settings, PlatformContext context) {
        this(settings, context, TeamsTimeouts.standard(context.patience()));
    }

    /// Connects the parts; sends nothing to Microsoft yet.
    TeamsModule(TeamsSettings settings, PlatformContext context, TeamsTimeouts timeouts) {
        page = settings.page();
        client = BoundedHttpClient.client(timeouts.response());
        inbox = context.inbox();
        openId = settings.cloud().openId();
        http = new BoundedHttpClient(client, timeouts.response(), context.platformTime());
        ActivityFactory activities = ActivityFactory.of(settings.appId());
        FileLinks fileLinks = new FileLinks(context.chatService().files());
        BotConnectorClient connector = BotConnectorClient.open(settings, http, context.clock());
        chat = new TeamsChat(connector, activities, fileLinks, context.store(), context.clock());
        TeamsReplies replies = new TeamsReplies(chat, activities, replySender(context));
        TypingIndicator typing = new TypingIndicator(
                conversation -> connector.post(conversation, activities.typing()), timeouts.typing());
        processor = new TeamsEventProcessor(context, chat, replies, fileLinks, typing, timeouts.invoke());
        InvokeHandler invokes = new InvokeHandler(context.chatService(), chat, timeouts.invoke());
        JwtVerifier verifier = JwtVerifier.open(settings, http, context.clock());
        EventIntake events = new EventIntake(inbox);
        intake = new ActivityIntake(
                settings, activities, verifier, events, invokes, processor::process, context.clock());
        route = Route.forPrograms(
                PATH,
                new IntakeServlet(
                        Platform.TEAMS,
                        ActivityIntake.LONGEST,
                        (request, _) -> intake.admit(request),
                        context.telemetry(),
                        context.rateLimit().clientAddress()));
        tab = TeamsTab.open(settings, context, http);
    }

    private static ReplySender replySender(PlatformContext context) {
        return new ReplySender(context.clock(), context.platformEventHandler(), context.chatService());
    }

    @Override
    public Chat chat() {
        return chat;
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(Stream.of(route), tab.routes().stream()).toList();
    }

    @Override
    public Optional<Tab> tab() {
        return Optional.of(tab.tab());
    }

    @Override
    public Optional<LandingAction> landingAction() {
        return Optional.of(new LandingAction(page.toString(), "Get for Teams", "Toevoegen aan Teams", false));
    }

    @Override
    public List<String> entrances(URI base) {
        return List.of("Teams sends to " + base + PATH);
    }

    @Override
    public void resume() {
        inbox.resume(Platform.TEAMS, this::resume);
    }

    private void resume(InboxRepository.Claimed claimed) {
        String body = new String(claimed.event().body(), StandardCharsets.UTF_8);
        intake.read(body, claimed.receivedAt()).ifPresent(processor::resume);
    }

    @Override
    public void askTime() {
        try {
            http.send(HttpRequest.newBuilder(openId).build());
        } catch (IOException noAnswer) {
            // Nothing was told.
        }
    }

    /// Ends all requests to Microsoft.
    @Override
    public void close() {
        client.shutdownNow();
    }
}
