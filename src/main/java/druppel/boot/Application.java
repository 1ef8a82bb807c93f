package druppel.boot;

import druppel.adapter.content.YamlLibrary;
import druppel.adapter.holidays.JollydayCalendars;
import druppel.adapter.metrics.MicrometerTelemetry;
import druppel.adapter.pages.FileDownloadPage;
import druppel.adapter.pages.LandingRoutes;
import druppel.adapter.picture.Java2dCharts;
import druppel.adapter.schedule.ScheduledTask;
import druppel.adapter.schedule.TaskScheduler;
import druppel.adapter.server.HealthEndpoints;
import druppel.adapter.server.MetricsEndpoint;
import druppel.adapter.server.WebServer;
import druppel.chat.Chat;
import druppel.chat.ChatService;
import druppel.chat.InboxProcessor;
import druppel.config.Config;
import druppel.config.InvalidSettingException;
import druppel.config.SettingKey;
import druppel.config.Version;
import druppel.delivery.DeliveryEngine;
import druppel.demo.DemoClock;
import druppel.demo.DemoClockControl;
import druppel.dialog.DialogService;
import druppel.doctor.SlackDoctor;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.feature.admin.AdminPolicy;
import druppel.feature.admin.InvitationJob;
import druppel.feature.buddies.IntroductionJob;
import druppel.feature.buddies.PairingJob;
import druppel.feature.feedback.FeedbackPublishingJob;
import druppel.feature.files.FileDownloads;
import druppel.feature.newcomers.ProfileLookup;
import druppel.feature.teamfeedback.TeamSurveyJob;
import druppel.feature.totals.WeeklyTotalsJob;
import druppel.feature.workspace.PlatformEventService;
import druppel.jobs.GroupJob;
import druppel.jobs.GroupJobRunner;
import druppel.kinds.AllMessageTypes;
import druppel.platform.local.ChatMode;
import druppel.platform.local.LocalChat;
import druppel.platform.local.web.LocalRoutes;
import druppel.platform.slack.SlackModule;
import druppel.platform.slack.api.SlackAuth;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.TokenProvider;
import druppel.platform.slack.oauth.SlackOAuth;
import druppel.platform.slack.socket.SocketCheck;
import druppel.platform.slack.socket.SocketMode;
import druppel.platform.teams.TeamsModule;
import druppel.platform.teams.api.TeamsSettings;
import druppel.store.Database;
import druppel.web.Route;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Composition root: wires repositories, content, features, platforms, web server and scheduler by hand.
/// Closing stops them in reverse order.
public final class Application implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);
    private static final Duration LIBRARY_LOOK = Duration.ofSeconds(2);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Map<Platform, Chat> chats = new EnumMap<>(Platform.class);
    private final List<Route> routes = new ArrayList<>();
    private final InstantSource clock;
    private final Schedules every;
    private final Database store;
    private final YamlLibrary library;
    private final MicrometerTelemetry telemetry;
    private final InboxProcessor inbox;
    private final DeliveryEngine engine;
    private final GroupJobRunner groupJobRunner;
    private final InvitationJob invitationJob;
    private final ChatService chatService;
    private final PlatformEventService platformEventService;
    private final ProfileLookup profiles;
    private final RetentionJob retentionJob;
    private final Optional<SlackOAuth> installs;
    private final Optional<SlackModule> slack;
    private final Optional<TeamsModule> teams;
    private final TaskScheduler taskScheduler;
    private final WebServer server;

    /// Wires and starts the application.
    public static Application start(Config config, InstantSource clock) {
        return start(config, clock, Schedules.everyday());
    }

    /// Starts with other intervals, for example for a clock that runs faster.
    public static Application start(Config config, InstantSource clock, Schedules every) {
        return new Application(config, clock, every, Optional.empty()).started();
    }

    /// Starts a demo with a clock that every user of the chat can move forward.
    public static Application demo(Config config, DemoClock clock) {
        return new Application(config, clock, Schedules.everyday(), Optional.of(clock)).started();
    }

    private Application(Config config, InstantSource clock, Schedules every, Optional<DemoClock> demo) {
        this.clock = clock;
        this.every = every;
        library = part(YamlLibrary.open(config.library()).watching(LIBRARY_LOOK));
        store = part(Database.open(config.database(), config.keyset(), new JollydayCalendars()));
        String name = name();
        telemetry = part(new MicrometerTelemetry(this::oldest, clock, version()));
        engine = new DeliveryEngine(store, library, AllMessageTypes.of(library), chats, name, telemetry, clock);
        groupJobRunner = new GroupJobRunner(store, rounds(), telemetry, clock);
        invitationJob = new InvitationJob(store, library, chats, telemetry, clock);
        AdminPolicy adminPolicy = new AdminPolicy(config.admins(), chats);
        FileDownloads fileDownloads = new FileDownloads(store, library, config.baseUrl(), clock);
        routes.add(new FileDownloadPage(fileDownloads).route());
        chatService = new DialogService(
                store, library, new Java2dCharts(), engine, invitationJob, adminPolicy, fileDownloads, clock);
        platformEventService = new PlatformEventService(store, chats, engine, clock);
        profiles = new ProfileLookup(store, chats, platformEventService, clock);
        inbox = part(new InboxProcessor(store, name, clock));
        retentionJob = new RetentionJob(store, clock, config.retention());
        installs = config.slack().flatMap(settings -> installs(settings, config.baseUrl()));
        slack = config.slack().map(this::door).map(this::part);
        slack.ifPresent(this::add);
        teams = config.teams().map(this::door).map(this::part);
        teams.ifPresent(this::add);
        Optional<LocalChat> local = local(config);
        local.ifPresent(chat -> add(chat, mode(config, demo)));
        routes.addAll(new LandingRoutes(
                        config.localChat(), installs.isPresent(), config.teams().map(TeamsSettings::page))
                .routes());
        part(engine);
        taskScheduler = part(store.shared().map(TaskScheduler::among).orElseGet(TaskScheduler::alone));
        part(engine::stop);
        routes.addAll(new HealthEndpoints(needed()).routes());
        telemetry.watch(needed());
        routes.addAll(new MetricsEndpoint(telemetry::text).routes());
        server = part(new WebServer(config.host(), config.port(), routes));
        local.ifPresent(this::part);
        socket().ifPresent(this::part);
    }

    private List<GroupJob> rounds() {
        return List.of(
                new WeeklyTotalsJob(),
                new FeedbackPublishingJob(),
                new TeamSurveyJob(library),
                new PairingJob(),
                new IntroductionJob());
    }

    private Application started() {
        boolean started = false;
        try {
            inbox.begin();
            server.start();
            socket().flatMap(SocketMode::open).ifPresent(Application::refuse);
            taskScheduler.start(ticks());
            started = true;
            return this;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    /// The port on which it listens.
    public int port() {
        return server.port();
    }

    /// Stops all parts in reverse order; a part that does not stop cleanly does not prevent the others from
    /// stopping.
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            LOG.atWarn()
                    .addKeyValue("part", part.getClass().getSimpleName())
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("A part did not stop cleanly; the others are stopped anyway");
        }
    }

    private void add(SlackModule door) {
        chats.put(Platform.SLACK, door.chat());
        routes.add(door.route());
        installs.ifPresent(way -> routes.addAll(way.routes()));
    }

    private void add(TeamsModule door) {
        chats.put(Platform.TEAMS, door.chat());
        routes.add(door.route());
    }

    private void add(LocalChat chat, ChatMode chatMode) {
        chats.put(Platform.LOCAL, chat);
        routes.addAll(new LocalRoutes(chat, chatService, platformEventService, store, clock, chatMode).all());
    }

    private Optional<LocalChat> local(Config config) {
        return config.localChat() ? Optional.of(new LocalChat(store, clock)) : Optional.empty();
    }

    private SlackModule door(SlackSettings settings) {
        return new SlackModule(
                settings,
                tokens(settings),
                chatService,
                platformEventService,
                inbox,
                clock,
                telemetry,
                every.patience());
    }

    private TeamsModule door(TeamsSettings settings) {
        return new TeamsModule(
                settings, store, chatService, platformEventService, inbox, clock, telemetry, every.patience());
    }

    private TokenProvider tokens(SlackSettings settings) {
        return switch (settings.slackAuth()) {
            case SlackAuth.Fixed(String token) -> TokenProvider.fixed(token);
            case SlackAuth.Client _ -> installs.orElseThrow().tokens();
        };
    }

    private Optional<SlackOAuth> installs(SlackSettings settings, URI base) {
        return settings.slackAuth() instanceof SlackAuth.Client client
                ? Optional.of(new SlackOAuth(settings, client, base, store, this::installed, clock, every.patience()))
                : Optional.empty();
    }

    private void installed(Workspace workspace) {
        LOG.atInfo()
                .addKeyValue("workspace", workspace.key())
                .log("App installed; messages from this workspace are answered from now on");
        platformEventService.open(workspace);
    }

    private Map<String, BooleanSupplier> needed() {
        Map<String, BooleanSupplier> parts = new HashMap<>();
        parts.put("database", store::ping);
        parts.put("schedule", taskScheduler::running);
        socket().ifPresent(socket -> parts.put("slack", socket::connected));
        return parts;
    }

    private Optional<SocketMode> socket() {
        return slack.flatMap(SlackModule::socket);
    }

    private static void refuse(SocketCheck.Refused refused) {
        throw new InvalidSettingException(SettingKey.SLACK_APP_TOKEN, SlackDoctor.remedy(refused));
    }

    /// The name of this process, unique among those that share the database.
    private String name() {
        return store.shared().isPresent() ? UUID.randomUUID().toString() : DeliveryEngine.ALONE;
    }

    private Map<String, Instant> oldest() {
        return store.read(rows -> rows.deliveries().oldest()).entrySet().stream()
                .collect(Collectors.toMap(waiting -> waiting.getKey().key(), Map.Entry::getValue));
    }

    private static String version() {
        return Version.number().orElse("sources");
    }

    private ChatMode mode(Config config, Optional<DemoClock> demo) {
        boolean https = "https".equals(config.baseUrl().getScheme());
        return demo.<ChatMode>map(
                        demoClock -> new ChatMode.Demo(new DemoClockControl(demoClock, store, groupJobRunner, engine)))
                .orElseGet(() -> new ChatMode.Everyone(https));
    }

    private List<ScheduledTask> ticks() {
        return List.of(
                ScheduledTask.perCluster("planning", every.planning(), engine::plan),
                ScheduledTask.perCluster("rounding", every.planning(), groupJobRunner::run),
                ScheduledTask.perNode("sending", every.sending(), engine::send),
                ScheduledTask.perNode("reconciling", every.reconciling(), engine::reconcile),
                ScheduledTask.perNode("resuming", every.reconciling(), this::resume),
                ScheduledTask.perNode("renewing", every.reconciling(), this::renew),
                ScheduledTask.perCluster("introducing", every.planning(), invitationJob::run),
                ScheduledTask.perCluster("profiles", every.planning(), profiles::run),
                ScheduledTask.perCluster("reopening", every.reopening(), platformEventService::askAgain),
                ScheduledTask.perCluster("upkeep", every.upkeep(), retentionJob::run));
    }

    private void resume() {
        slack.ifPresent(SlackModule::resume);
        teams.ifPresent(TeamsModule::resume);
    }

    private void renew() {
        installs.ifPresent(SlackOAuth::renew);
    }

    private <T extends AutoCloseable> T part(T part) {
        parts.push(part);
        return part;
    }
}
