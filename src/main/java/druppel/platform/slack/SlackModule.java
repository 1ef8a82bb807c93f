package druppel.platform.slack;

import com.slack.api.Slack;
import druppel.chat.Chat;
import druppel.chat.ChatService;
import druppel.chat.LandingAction;
import druppel.chat.PlatformEventHandler;
import druppel.chat.ReplySender;
import druppel.chat.Telemetry;
import druppel.chat.intake.EventIntake;
import druppel.chat.intake.InboxProcessor;
import druppel.chat.intake.IntakeResult;
import druppel.common.Sleeper;
import druppel.common.TrustedHosts;
import druppel.config.InvalidSettingException;
import druppel.domain.member.Platform;
import druppel.persistence.InboxRepository;
import druppel.platform.IntakeServlet;
import druppel.platform.PlatformContext;
import druppel.platform.PlatformModule;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.SlackAuth;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.SlackSettings.Entrance;
import druppel.platform.slack.api.TokenProvider;
import druppel.platform.slack.inbound.RequestSignature;
import druppel.platform.slack.inbound.SlackApp;
import druppel.platform.slack.inbound.SlackIntake;
import druppel.platform.slack.inbound.SlackPayload;
import druppel.platform.slack.oauth.SlackOAuth;
import druppel.platform.slack.outbound.AppHomePublisher;
import druppel.platform.slack.outbound.CardSender;
import druppel.platform.slack.outbound.ModalReplies;
import druppel.platform.slack.outbound.ResponseUrlReplies;
import druppel.platform.slack.outbound.SlackChat;
import druppel.platform.slack.outbound.SlackReplies;
import druppel.platform.slack.socket.EnvelopeHandler;
import druppel.platform.slack.socket.SocketCheck;
import druppel.platform.slack.socket.SocketMode;
import druppel.platform.slack.socket.SocketTimeouts;
import druppel.platform.slack.socket.SocketUrlProvider;
import druppel.platform.slack.workflow.WorkflowCompletion;
import druppel.platform.slack.workflow.WorkflowStepHandler;
import druppel.web.Route;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Slack as a platform: its endpoint or socket, its chat, and how they are connected.
public final class SlackModule implements PlatformModule {
    private static final Logger LOG = LoggerFactory.getLogger(SlackModule.class);

    /// How long Slack may take to answer.
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String PATH = "/slack/events";
    private static final IntakeResult UNSIGNED = IntakeResult.rejected(401);

    private final Entrance entrance;
    private final Optional<SlackOAuth> oauth;
    private final AppHomePublisher appHomePublisher;
    private final SlackChat chat;
    private final InboxProcessor inbox;
    private final SlackApp slackApp;
    private final Optional<Route> endpoint;
    private final Optional<SocketMode> socket;

    /// Creates the module; calls nothing of Slack yet.
    ///
    /// @param tokenProvider gives the token of each workspace
    /// @param patience timeout of requests to Slack
    public SlackModule(
            SlackSettings settings,
            TokenProvider tokenProvider,
            ChatService chatService,
            PlatformEventHandler platformEventHandler,
            InboxProcessor inbox,
            InstantSource clock,
            Telemetry telemetry,
            Duration patience) {
        this(
                settings,
                tokenProvider,
                chatService,
                platformEventHandler,
                inbox,
                clock,
                telemetry,
                SocketTimeouts.everyday(patience),
                Optional.empty());
    }

    SlackModule(
            SlackSettings settings,
            TokenProvider tokenProvider,
            ChatService chatService,
            PlatformEventHandler platformEventHandler,
            InboxProcessor inbox,
            InstantSource clock,
            Telemetry telemetry,
            SocketTimeouts times,
            Optional<SlackOAuth> oauth) {
        entrance = settings.entrance();
        this.oauth = oauth;
        this.inbox = inbox;
        Slack slack = SlackApi.client(settings, times.answer());
        SlackApi api = new SlackApi(slack, tokenProvider, clock);

        CardSender cardSender =
                CardSender.open(settings, tokenProvider, chatService.files(), times.answer(), Sleeper.ASLEEP, clock);
        appHomePublisher = new AppHomePublisher(api, cardSender, chatService);
        chat = new SlackChat(api, cardSender, appHomePublisher::delivered);
        SlackReplies slackReplies = new SlackReplies(
                chat,
                new ResponseUrlReplies(slack, new TrustedHosts(settings.api()), cardSender),
                new ModalReplies(api),
                new ReplySender(clock, platformEventHandler));

        SlackEventProcessor eventProcessor = new SlackEventProcessor(
                inbox,
                chatService,
                platformEventHandler,
                slackReplies,
                appHomePublisher,
                new WorkflowStepHandler(chatService, chat, new WorkflowCompletion(api), clock));
        slackApp = new SlackApp(slack, eventProcessor::process);

        SlackIntake slackIntake = new SlackIntake(new EventIntake(inbox), slackApp, chatService);
        endpoint = switch (entrance) {
            case Entrance.Requests(String secret) ->
                Optional.of(endpoint(new RequestSignature(secret), slackIntake, clock, telemetry));
            case Entrance.Socket _ -> Optional.empty();
        };
        socket = SocketUrlProvider.of(settings, slack)
                .map(addresses -> new SocketMode(slack, addresses, new EnvelopeHandler(slackIntake, telemetry), times));
    }

    /// Opens it as the settings say: for one workspace, or for all that install the app.
    static SlackModule open(SlackSettings settings, PlatformContext context) {
        return switch (settings.slackAuth()) {
            case SlackAuth.Fixed(String token) -> open(settings, TokenProvider.fixed(token), Optional.empty(), context);
            case SlackAuth.Client client -> {
                SlackOAuth oauth = new SlackOAuth(
                        settings,
                        client,
                        context.baseUrl(),
                        context.store(),
                        context.installed(),
                        context.clock(),
                        context.patience());
                yield open(settings, oauth.tokens(), Optional.of(oauth), context);
            }
        };
    }

    private static SlackModule open(
            SlackSettings settings, TokenProvider tokenProvider, Optional<SlackOAuth> oauth, PlatformContext context) {
        return new SlackModule(
                settings,
                tokenProvider,
                context.chatService(),
                context.platformEventHandler(),
                context.inbox(),
                context.clock(),
                context.telemetry(),
                SocketTimeouts.everyday(context.patience()),
                oauth);
    }

    private static Route endpoint(
            RequestSignature requestSignature, SlackIntake slackIntake, InstantSource clock, Telemetry telemetry) {
        BiFunction<HttpServletRequest, byte[], IntakeResult> verified = (request, body) -> requestSignature
                .proof(request, body, clock.instant())
                .map(proof -> slackIntake.accept(body, proof))
                .orElse(UNSIGNED);
        return Route.of(PATH, new IntakeServlet(Platform.SLACK, SlackIntake.LONGEST, verified, telemetry));
    }

    /// The connections of Socket Mode; empty if Slack sends requests.
    public Optional<SocketMode> socket() {
        return socket;
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(endpoint.stream(), oauth.stream().flatMap(installs -> installs.routes().stream()))
                .toList();
    }

    @Override
    public Map<String, BooleanSupplier> health() {
        return socket.<Map<String, BooleanSupplier>>map(open -> Map.of("slack", open::connected))
                .orElse(Map.of());
    }

    @Override
    public Optional<LandingAction> landingAction() {
        return oauth.map(_ -> new LandingAction("/slack/install", "Add to Slack", "Toevoegen aan Slack", true));
    }

    @Override
    public List<String> entrances(URI base) {
        String events = switch (entrance) {
            case Entrance.Requests _ -> "Slack sends to " + base + PATH;
            case Entrance.Socket _ -> "Slack is reached by Socket Mode; " + PATH + " is closed";
        };
        return Stream.concat(
                        Stream.of(events),
                        oauth.stream().map(_ -> "A workspace is added at " + base + "/slack/install"))
                .toList();
    }

    @Override
    public void start() {
        socket.flatMap(SocketMode::open).ifPresent(SlackModule::refuse);
    }

    private static void refuse(SocketCheck.Refused refused) {
        throw new InvalidSettingException(SlackSettingKey.SLACK_APP_TOKEN, SlackDoctor.remedy(refused));
    }

    @Override
    public Chat chat() {
        return chat;
    }

    @Override
    public void resume() {
        inbox.resume(Platform.SLACK, this::resume);
    }

    private void resume(InboxRepository.Event event) {
        String body = new String(event.body(), StandardCharsets.UTF_8);
        Optional<Runnable> work = SlackPayload.read(body) instanceof SlackPayload.Event read
                ? slackApp.dispatch(read, body)
                : Optional.empty();
        work.ifPresentOrElse(
                Runnable::run,
                () -> LOG.atWarn()
                        .addKeyValue("event", event.id())
                        .log("A stored Slack event cannot be read; it is left as it is"));
    }

    @Override
    public void renew() {
        oauth.ifPresent(SlackOAuth::renew);
    }

    @Override
    public void stop() {
        socket.ifPresent(SocketMode::close);
    }

    /// Publishes nothing more.
    @Override
    public void close() {
        appHomePublisher.close();
    }
}
