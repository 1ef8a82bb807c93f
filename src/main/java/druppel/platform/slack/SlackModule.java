package druppel.platform.slack;

import com.slack.api.Slack;
import druppel.chat.Chat;
import druppel.chat.ChatService;
import druppel.chat.InboxProcessor;
import druppel.chat.LandingAction;
import druppel.chat.PlatformEvent;
import druppel.chat.PlatformEventHandler;
import druppel.chat.Reply;
import druppel.chat.ReplySender;
import druppel.chat.RetryOnce;
import druppel.chat.Telemetry;
import druppel.chat.UserAction;
import druppel.common.Sleeper;
import druppel.common.TrustedHosts;
import druppel.config.InvalidSettingException;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.persistence.InboxRepository;
import druppel.platform.PlatformContext;
import druppel.platform.PlatformModule;
import druppel.platform.slack.api.ScopeCheck;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.SlackAuth;
import druppel.platform.slack.api.SlackCheck;
import druppel.platform.slack.api.SlackClientFactory;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.SlackSettings.Entrance;
import druppel.platform.slack.api.TokenProvider;
import druppel.platform.slack.inbound.EventIntake;
import druppel.platform.slack.inbound.FormValidation;
import druppel.platform.slack.inbound.NotFoundServlet;
import druppel.platform.slack.inbound.RequestSignature;
import druppel.platform.slack.inbound.SignatureFilter;
import druppel.platform.slack.inbound.SlackAction;
import druppel.platform.slack.inbound.SlackApp;
import druppel.platform.slack.inbound.SlackNotice;
import druppel.platform.slack.inbound.SlackPayload;
import druppel.platform.slack.inbound.WorkflowStep;
import druppel.platform.slack.oauth.OAuthClient;
import druppel.platform.slack.oauth.SlackOAuth;
import druppel.platform.slack.outbound.AppHomePublisher;
import druppel.platform.slack.outbound.CardSender;
import druppel.platform.slack.outbound.ModalReplies;
import druppel.platform.slack.outbound.Modals;
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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Slack: the route or the socket by which it comes in, the chat on which it is spoken to.
public final class SlackModule implements PlatformModule {
    private static final Logger LOG = LoggerFactory.getLogger(SlackModule.class);

    private static final String PATH = "/slack/events";

    /// How long Slack may take to answer.
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Entrance entrance;
    private final Optional<SlackOAuth> installs;
    private final ChatService chatService;
    private final PlatformEventHandler platformEventHandler;
    private final InboxProcessor inbox;
    private final SlackChat chat;
    private final SlackReplies slackReplies;
    private final AppHomePublisher appHomePublisher;
    private final WorkflowStepHandler workflowStepHandler;
    private final SlackApp bolt;
    private final Route route;
    private final Optional<SocketMode> socket;

    /// Opens the door; asks nothing of Slack yet.
    ///
    /// @param tokenProvider what each workspace is spoken to with
    /// @param patience how long an answer of Slack is waited for
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

    /// Opens it as the settings say: for one workspace, or for all that install the bot.
    static SlackModule open(SlackSettings settings, PlatformContext context) {
        return switch (settings.slackAuth()) {
            case SlackAuth.Fixed(String token) ->
                new SlackModule(settings, TokenProvider.fixed(token), Optional.empty(), context);
            case SlackAuth.Client client -> {
                SlackOAuth installs = new SlackOAuth(
                        settings,
                        client,
                        context.baseUrl(),
                        context.store(),
                        context.installed(),
                        context.clock(),
                        context.patience());
                yield new SlackModule(settings, installs.tokens(), Optional.of(installs), context);
            }
        };
    }

    private SlackModule(
            SlackSettings settings,
            TokenProvider tokenProvider,
            Optional<SlackOAuth> installs,
            PlatformContext context) {
        this(
                settings,
                tokenProvider,
                context.chatService(),
                context.platformEventHandler(),
                context.inbox(),
                context.clock(),
                context.telemetry(),
                SocketTimeouts.everyday(context.patience()),
                installs);
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
            Optional<SlackOAuth> installs) {
        entrance = settings.entrance();
        this.installs = installs;
        this.chatService = chatService;
        this.platformEventHandler = platformEventHandler;
        this.inbox = inbox;
        Slack slack = SlackClientFactory.open(settings, times.answer());
        SlackApi api = new SlackApi(slack, tokenProvider, clock);
        CardSender cardSender =
                CardSender.open(settings, tokenProvider, chatService.papers(), times.answer(), Sleeper.ASLEEP, clock);
        RetryOnce again = new RetryOnce(clock, Sleeper.ASLEEP);
        appHomePublisher = new AppHomePublisher(api, cardSender, chatService, again);
        chat = new SlackChat(api, cardSender, appHomePublisher::delivered);
        ResponseUrlReplies responseUrlReplies =
                new ResponseUrlReplies(slack, new TrustedHosts(settings.api()), cardSender);
        ModalReplies windows = new ModalReplies(new Modals(api));
        slackReplies =
                new SlackReplies(chat, responseUrlReplies, windows, new ReplySender(again, platformEventHandler));
        WorkflowCompletion workflowCompletion = new WorkflowCompletion(api, again);
        workflowStepHandler = new WorkflowStepHandler(chatService, chat, workflowCompletion, again);
        bolt = new SlackApp(slack, this::work);
        EventIntake eventIntake = new EventIntake(inbox, bolt::understands, new FormValidation(chatService));
        route = switch (settings.entrance()) {
            case Entrance.Requests(String secret) ->
                requests(new RequestSignature(secret), eventIntake, clock, telemetry);
            case Entrance.Socket _ -> Route.of(PATH, new NotFoundServlet());
        };
        EnvelopeHandler envelopeHandler = new EnvelopeHandler(eventIntake, this::run, telemetry);
        socket = SocketUrlProvider.of(settings, slack)
                .map(addresses -> new SocketMode(slack, addresses, envelopeHandler, times));
    }

    /// Where Slack's requests come in; closed in Socket Mode.
    public Route route() {
        return route;
    }

    /// Through what Slack's events come in Socket Mode.
    public Optional<SocketMode> socket() {
        return socket;
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(Stream.of(route), installs.stream().flatMap(way -> way.routes().stream()))
                .toList();
    }

    @Override
    public Map<String, BooleanSupplier> health() {
        return socket.<Map<String, BooleanSupplier>>map(open -> Map.of("slack", open::connected))
                .orElse(Map.of());
    }

    @Override
    public Optional<LandingAction> landingAction() {
        return installs.map(_ -> new LandingAction("/slack/install", "Add to Slack", "Toevoegen aan Slack", true));
    }

    @Override
    public List<String> entrances(URI base) {
        String events = switch (entrance) {
            case Entrance.Requests _ -> "Slack sends to " + base + PATH;
            case Entrance.Socket _ -> "Slack is reached by Socket Mode; " + PATH + " is closed";
        };
        return Stream.concat(
                        Stream.of(events),
                        installs.stream().map(_ -> "A workspace is added at " + base + "/slack/install"))
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

    /// Takes up the events that were stored and whose work was cut off.
    @Override
    public void resume() {
        inbox.resume(Platform.SLACK, this::again);
    }

    @Override
    public void renew() {
        installs.ifPresent(SlackOAuth::renew);
    }

    @Override
    public void stop() {
        socket.ifPresent(SocketMode::close);
    }

    /// Asks Slack whether a token works and has the scopes that the bot needs, or whether it knows
    /// this client.
    public static SlackCheck check(SlackSettings settings) {
        Slack slack = SlackClientFactory.open(settings, PATIENCE);
        return switch (settings.slackAuth()) {
            case SlackAuth.Fixed(String token) -> new ScopeCheck(slack.methods(token)).check();
            case SlackAuth.Client client -> new OAuthClient(slack, client, settings.api()).check();
        };
    }

    /// The scopes that the bot needs and that are not among these.
    public static SortedSet<String> missing(Set<String> granted) {
        return ScopeCheck.missing(granted);
    }

    /// Asks Slack whether the app token of Socket Mode works; empty where there is none.
    public static Optional<SocketCheck> checkSocket(SlackSettings settings) {
        return SocketUrlProvider.of(settings, SlackClientFactory.open(settings, PATIENCE))
                .map(SocketUrlProvider::next);
    }

    /// Publishes nothing more.
    @Override
    public void close() {
        appHomePublisher.close();
    }

    private Route requests(
            RequestSignature requestSignature, EventIntake eventIntake, InstantSource clock, Telemetry telemetry) {
        return Route.of(
                PATH, bolt.servlet(), new SignatureFilter(requestSignature, eventIntake, bolt, clock, telemetry));
    }

    private void work(SlackPayload.Event event) {
        switch (event.slackEvent()) {
            case SlackAction slackAction ->
                inbox.work(slackAction.action().from(), event.key(), () -> work(slackAction, event.submitted()));
            case WorkflowStep workflowStep ->
                inbox.work(workflowStep.receiver(), event.key(), () -> workflowStepHandler.take(workflowStep));
            case SlackNotice(PlatformEvent platformEvent) ->
                inbox.work(platformEvent.at(), event.key(), () -> platformEventHandler.heed(platformEvent));
        }
    }

    /// A window can only be opened soon, so it is before anything else is told.
    private Runnable work(SlackAction slackAction, boolean submitted) {
        Reply reply = chatService.answer(slackAction.action());
        Reply rest = slackReplies.open(slackAction, submitted ? reply.anew() : reply);
        show(slackAction);
        return () -> slackReplies.tell(slackAction, rest);
    }

    /// Whoever did something sees it on their page too.
    private void show(SlackAction slackAction) {
        PlatformUser user = slackAction.action().from();
        if (slackAction.action() instanceof UserAction.Looked || slackAction.besideConversation()) {
            appHomePublisher.looked(user);
        }
        appHomePublisher.changed(user);
    }

    private void again(InboxRepository.Event event) {
        String body = new String(event.body(), StandardCharsets.UTF_8);
        if (SlackPayload.read(body) instanceof SlackPayload.Event read) {
            run(read, body);
        } else {
            left(event.id());
        }
    }

    private void run(SlackPayload.Event event, String body) {
        try {
            bolt.run(event, body);
        } catch (IllegalStateException unreadable) {
            left(event.key());
        }
    }

    private static void left(String event) {
        LOG.atWarn().addKeyValue("event", event).log("A stored Slack event cannot be read; it is left as it is");
    }
}
