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
import druppel.chat.LandingAction;
import druppel.chat.intake.InboxProcessor;
import druppel.config.Config;
import druppel.config.Version;
import druppel.delivery.DeliveryEngine;
import druppel.demo.DemoClock;
import druppel.demo.DemoClockControl;
import druppel.dialog.DialogService;
import druppel.dialog.Features;
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
import druppel.platform.PlatformContext;
import druppel.platform.PlatformFactory;
import druppel.platform.PlatformModule;
import druppel.platform.local.web.LocalPlatformFactory;
import druppel.store.Database;
import druppel.web.Route;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private final Map<Platform, Chat> chats = new HashMap<>();
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
    private final List<PlatformModule> platforms;
    private final TaskScheduler taskScheduler;
    private final WebServer server;

    /// Puts it together and starts it, with every platform that is configured.
    public static Application start(Config config, List<PlatformFactory> factories, InstantSource clock) {
        return start(config, factories, clock, Schedules.everyday());
    }

    /// The same at other intervals, such as for a clock that runs faster.
    public static Application start(
            Config config, List<PlatformFactory> factories, InstantSource clock, Schedules every) {
        return new Application(config, factories, clock, every, Optional.empty()).started();
    }

    /// The local chat alone, with a clock that can be wound, for everybody who opens the chat.
    public static Application demo(Config config, DemoClock clock) {
        return new Application(config, List.of(), clock, Schedules.everyday(), Optional.of(clock)).started();
    }

    private Application(
            Config config,
            List<PlatformFactory> factories,
            InstantSource clock,
            Schedules every,
            Optional<DemoClock> demo) {
        this.clock = clock;
        this.every = every;
        library = part(YamlLibrary.open(config.library()).watching(LIBRARY_LOOK));
        store = part(Database.open(config.database(), config.keyset(), new JollydayCalendars()));
        String name = name();
        telemetry = part(new MicrometerTelemetry(this::oldest, clock, version()));
        engine = new DeliveryEngine(store, library, AllMessageTypes.of(library), chats, name, telemetry, clock);
        groupJobRunner = new GroupJobRunner(store, groupJobs(), telemetry, clock);
        invitationJob = new InvitationJob(store, library, chats, telemetry, clock);
        AdminPolicy adminPolicy = new AdminPolicy(config.admins(), chats);
        FileDownloads fileDownloads = new FileDownloads(store, library, config.baseUrl(), clock);
        routes.add(FileDownloadPage.route(fileDownloads));
        Features features = FeatureFactory.of(
                store, library, new Java2dCharts(), engine, invitationJob, adminPolicy, fileDownloads, clock);
        chatService = new DialogService(store, library, features, clock);
        platformEventService = new PlatformEventService(store, chats, engine, clock);
        profiles = new ProfileLookup(store, chats, platformEventService, clock);
        inbox = part(new InboxProcessor(store, name, clock));
        retentionJob = new RetentionJob(store, clock, config.retention());
        List<PlatformFactory> offered = demo.map(this::demo).orElse(factories);
        telemetry.startAtZero(offered.stream().map(PlatformFactory::platform).toList());
        PlatformContext context = context(config);
        platforms = offered.stream()
                .flatMap(factory -> factory.open(config, context).stream())
                .toList();
        platforms.forEach(this::add);
        routes.addAll(new LandingRoutes(landingActions()).routes());
        part(engine);
        taskScheduler = part(store.sharedConnections().map(TaskScheduler::among).orElseGet(TaskScheduler::alone));
        part(engine::stop);
        routes.addAll(HealthEndpoints.routes(needed()));
        telemetry.watch(needed());
        routes.add(MetricsEndpoint.route(telemetry::text));
        server = part(new WebServer(config.host(), config.port(), routes));
        platforms.reversed().forEach(platform -> part(platform::stop));
    }

    private List<PlatformFactory> demo(DemoClock demoClock) {
        DemoClockControl control = new DemoClockControl(demoClock, store, groupJobRunner, engine);
        return List.of(new LocalPlatformFactory(Optional.of(control)));
    }

    private PlatformContext context(Config config) {
        return new PlatformContext(
                config.baseUrl(),
                store,
                chatService,
                platformEventService,
                this::installed,
                inbox,
                clock,
                telemetry,
                every.patience());
    }

    private void add(PlatformModule platform) {
        part(platform);
        chats.put(platform.chat().platform(), platform.chat());
        routes.addAll(platform.routes());
    }

    private List<LandingAction> landingActions() {
        return platforms.stream()
                .flatMap(platform -> platform.landingAction().stream())
                .toList();
    }

    private List<GroupJob> groupJobs() {
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
            platforms.forEach(PlatformModule::start);
            taskScheduler.start(tasks());
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

    /// Lines for the operator that say where the platforms come in.
    ///
    /// @param base how the outside reaches it, without a slash at its end
    public List<String> entrances(URI base) {
        return platforms.stream()
                .flatMap(platform -> platform.entrances(base).stream())
                .toList();
    }

    /// Stops what was started, the last first; what does not stop cleanly keeps nothing else up.
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

    private void installed(Workspace workspace) {
        LOG.atInfo()
                .addKeyValue("workspace", workspace.key())
                .log("App installed; messages from this workspace are answered from now on");
        platformEventService.resume(workspace);
    }

    private Map<String, BooleanSupplier> needed() {
        Map<String, BooleanSupplier> parts = new HashMap<>();
        parts.put("database", store::ping);
        parts.put("schedule", taskScheduler::running);
        platforms.forEach(platform -> parts.putAll(platform.health()));
        return parts;
    }

    /// What this process is called among those that share the database.
    private String name() {
        return store.sharedConnections().isPresent() ? UUID.randomUUID().toString() : DeliveryEngine.ALONE;
    }

    private Map<String, Instant> oldest() {
        return store.read(rows -> rows.deliveries().oldestDueTimes()).entrySet().stream()
                .collect(Collectors.toMap(waiting -> waiting.getKey().key(), Map.Entry::getValue));
    }

    private static String version() {
        return Version.number().orElse("sources");
    }

    private List<ScheduledTask> tasks() {
        return List.of(
                ScheduledTask.perCluster("planning", every.planning(), engine::plan),
                ScheduledTask.perCluster("rounding", every.planning(), groupJobRunner::run),
                ScheduledTask.perNode("sending", every.sending(), engine::send),
                ScheduledTask.perNode("reconciling", every.reconciling(), engine::reconcile),
                ScheduledTask.perNode("resuming", every.reconciling(), this::resume),
                ScheduledTask.perNode("renewing", every.reconciling(), this::renew),
                ScheduledTask.perCluster("introducing", every.planning(), invitationJob::run),
                ScheduledTask.perCluster("profiles", every.planning(), profiles::run),
                ScheduledTask.perCluster("reopening", every.reopening(), platformEventService::resumeAccepted),
                ScheduledTask.perCluster("upkeep", every.upkeep(), retentionJob::run));
    }

    private void resume() {
        platforms.forEach(PlatformModule::resume);
    }

    private void renew() {
        platforms.forEach(PlatformModule::renew);
    }

    private <T extends AutoCloseable> T part(T part) {
        parts.push(part);
        return part;
    }
}
