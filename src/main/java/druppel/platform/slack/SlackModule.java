package druppel.platform.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import druppel.chat.Chat;
import druppel.chat.LandingAction;
import druppel.chat.ReplySender;
import druppel.chat.intake.EventIntake;
import druppel.chat.intake.InboxProcessor;
import druppel.chat.intake.IntakeResult;
import druppel.common.Sleeper;
import druppel.common.TrustedHosts;
import druppel.config.InvalidSettingException;
import druppel.domain.member.Platform;
import druppel.persistence.InboxRepository;
import druppel.platform.IntakeServlet;
import druppel.platform.IntakeServlet.Admission;
import druppel.platform.PlatformContext;
import druppel.platform.PlatformModule;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.SlackSettings.Entrance;
import druppel.platform.slack.api.SlackSettings.SlackAuth;
import druppel.platform.slack.api.TokenProvider;
import druppel.platform.slack.inbound.NotFoundServlet;
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
import druppel.platform.slack.outbound.WorkflowStepHandler;
import druppel.platform.slack.socket.SocketCheck;
import druppel.platform.slack.socket.SocketMode;
import druppel.platform.slack.socket.SocketTimeouts;
import druppel.platform.slack.socket.SocketUrlProvider;
import druppel.web.Route;
import druppel.web.SiteAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Platform module of Slack. Events come in through `IntakeServlet` or `SocketMode`, `SlackIntake`, Bolt's `SlackApp`
/// and `SlackEventProcessor`; messages go out through `SlackChat` and `SlackApi`.
public final class SlackModule implements PlatformModule {
    private static final Logger LOG = LoggerFactory.getLogger(SlackModule.class);

    /// How long Slack may take to answer.
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String PATH = "/slack/events";
    private static final IntakeResult UNSIGNED = IntakeResult.rejected(401);

    private final SiteAddress site;
    private final Entrance entrance;
    private final Optional<SlackOAuth> oauth;
    private final AppHomePublisher appHomePublisher;
    private final Slack slack;
    private final SlackChat chat;
    private final InboxProcessor inbox;
    private final SlackApp slackApp;
    private final Route endpoint;
    private final Optional<SocketMode> socket;

    /// Creates the module; calls nothing of Slack yet.
    public SlackModule(SlackSettings settings, PlatformContext context) {
        this(settings, context, SocketTimeouts.standard(context.patience()));
    }

    SlackModule(SlackSettings settings, PlatformContext context, SocketTimeouts timeouts) {
        site = context.site();
        entrance = settings.entrance();
        inbox = context.inbox();
        TokenProvider tokens;
        switch (settings.slackAuth()) {
            case SlackAuth.Fixed(String token) -> {
                oauth = Optional.empty();
                tokens = TokenProvider.fixed(token);
            }
            case SlackAuth.Client client -> {
                SlackOAuth installs = new SlackOAuth(settings, client, context);
                oauth = Optional.of(installs);
                tokens = installs.tokens();
            }
        }
        SlackApi api = new SlackApi(
                SlackApi.client(settings, timeouts.answer(), context.platformTime()), tokens, context.clock());
        slack = api.slack();

        CardSender cardSender = CardSender.open(
                settings, tokens, context.chatService().files(), timeouts.answer(), Sleeper.ASLEEP, context.clock());
        appHomePublisher = new AppHomePublisher(api, cardSender, context.chatService());
        chat = new SlackChat(api, cardSender, appHomePublisher::delivered);

        ReplySender replySender =
                new ReplySender(context.clock(), context.platformEventHandler(), context.chatService());
        SlackEventProcessor processor = new SlackEventProcessor(
                context,
                new SlackReplies(
                        chat,
                        new ResponseUrlReplies(api.slack(), new TrustedHosts(settings.api()), cardSender),
                        new ModalReplies(api),
                        replySender),
                appHomePublisher,
                new WorkflowStepHandler(context.chatService(), chat, api, replySender));
        slackApp = new SlackApp(api.slack(), processor::process);
        SlackIntake slackIntake =
                new SlackIntake(new EventIntake(inbox), slackApp, context.chatService(), context.clock());

        endpoint = entrance instanceof Entrance.Requests(String secret)
                ? endpoint(new RequestSignature(secret), slackIntake, context)
                : Route.forPrograms(PATH, new NotFoundServlet());
        socket = SocketUrlProvider.of(settings, api.slack())
                .map(addresses -> new SocketMode(api.slack(), addresses, slackIntake, context.telemetry(), timeouts));
    }

    private static Route endpoint(RequestSignature requestSignature, SlackIntake slackIntake, PlatformContext context) {
        IntakeServlet.Intake verified = (request, response) -> requestSignature
                .claim(request, context.clock().instant())
                .<Admission>map(claim -> new Admission.Admitted(body -> requestSignature
                        .proof(claim, body)
                        .map(proof -> slackIntake.accept(body, proof, response))
                        .orElse(UNSIGNED)))
                .orElse(new Admission.Refused(UNSIGNED.status()));
        return Route.forPrograms(
                PATH,
                new IntakeServlet(
                        Platform.SLACK,
                        SlackIntake.LONGEST,
                        verified,
                        context.telemetry(),
                        context.rateLimit().clientAddress()));
    }

    /// The connections of Socket Mode; empty if Slack sends requests.
    public Optional<SocketMode> socket() {
        return socket;
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(Stream.of(endpoint), oauth.stream().flatMap(installs -> installs.routes().stream()))
                .toList();
    }

    @Override
    public Map<String, BooleanSupplier> health() {
        return socket.<Map<String, BooleanSupplier>>map(open -> Map.of("slack", open::connected))
                .orElse(Map.of());
    }

    @Override
    public Optional<LandingAction> landingAction() {
        return oauth.map(
                _ -> new LandingAction(site.path("/slack/install"), "Add to Slack", "Toevoegen aan Slack", true));
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
        socket.flatMap(SocketMode::open).ifPresent(SlackModule::reject);
    }

    private static void reject(SocketCheck.Refused refused) {
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

    private void resume(InboxRepository.Claimed claimed) {
        InboxRepository.Event event = claimed.event();
        String body = new String(event.body(), StandardCharsets.UTF_8);
        Optional<Runnable> work = SlackPayload.read(body, claimed.receivedAt()) instanceof SlackPayload.Event read
                ? slackApp.dispatch(read, body)
                : Optional.empty();
        work.ifPresentOrElse(
                Runnable::run,
                () -> LOG.atWarn()
                        .addKeyValue("event", event.id())
                        .log("A stored Slack event cannot be read; it is left as it is"));
    }

    @Override
    public void askTime() {
        try {
            slack.methods().apiTest(request -> request);
        } catch (IOException | SlackApiException | RuntimeException noAnswer) {
            // Its headers have been read, if there were any.
        }
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
