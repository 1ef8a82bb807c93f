package druppel.boot;

import druppel.adapter.content.YamlLibrary;
import druppel.adapter.holidays.JollydayCalendars;
import druppel.adapter.metrics.MicrometerTelemetry;
import druppel.adapter.metrics.StorageState;
import druppel.adapter.oidc.NimbusOidcProvider;
import druppel.adapter.pages.frame.FailurePage;
import druppel.adapter.pages.frame.PageActions;
import druppel.adapter.pages.frame.PageAssets;
import druppel.adapter.picture.Java2dCharts;
import druppel.adapter.schedule.TaskScheduler;
import druppel.adapter.server.HealthEndpoints;
import druppel.adapter.server.MetricsEndpoint;
import druppel.adapter.server.ServerLimits;
import druppel.adapter.server.WebServer;
import druppel.chat.ChartRenderer;
import druppel.chat.Chat;
import druppel.chat.ChatService;
import druppel.chat.ReplySender;
import druppel.chat.intake.InboxProcessor;
import druppel.config.Config;
import druppel.config.InvalidSettingException;
import druppel.config.SettingKey;
import druppel.config.Version;
import druppel.demo.DemoClock;
import druppel.demo.DemoClockControl;
import druppel.dialog.DialogService;
import druppel.dialog.Features;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.feature.admin.AdminPolicy;
import druppel.feature.files.FileDownloads;
import druppel.feature.signin.SignInCommands;
import druppel.feature.signin.oidc.OidcSignIn;
import druppel.platform.PlatformContext;
import druppel.platform.PlatformFactory;
import druppel.platform.PlatformModule;
import druppel.platform.local.web.LocalPlatformFactory;
import druppel.store.Database;
import druppel.understanding.IntentModel;
import druppel.web.RateLimitFilter;
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

    private final ChartRenderer charts = new Java2dCharts();
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Map<Platform, Chat> chats = new HashMap<>();
    private final List<Route> routes = new ArrayList<>();
    private final ControlCommands control;
    private final TrustedClock clock;
    private final RateLimitFilter rateLimit;
    private final Schedules every;
    private final Database store;
    private final YamlLibrary library;
    private final MicrometerTelemetry telemetry;
    private final BackgroundJobs jobs;
    private final InboxProcessor inbox;
    private final ChatService chatService;
    private final List<PlatformModule> platforms;
    private final TaskScheduler taskScheduler;
    private final WebServer server;

    /// Puts it together and starts it, with every platform that is configured, on a clock that may be set wrongly.
    ///
    /// @param wall the clock of this machine
    public static Application serve(Config config, List<PlatformFactory> factories, InstantSource wall) {
        return new Application(config, factories, GuardedClock.ofMachine(wall), Schedules.everyday(), Optional.empty())
                .started();
    }

    /// The same on a clock that is trusted whatever it shows.
    public static Application start(Config config, List<PlatformFactory> factories, InstantSource clock) {
        return start(config, factories, clock, Schedules.everyday());
    }

    /// The same at other intervals, such as for a clock that runs faster.
    public static Application start(
            Config config, List<PlatformFactory> factories, InstantSource clock, Schedules every) {
        return new Application(config, factories, TrustedClock.always(clock), every, Optional.empty()).started();
    }

    /// The local chat alone, with a clock that can be wound, for everybody who opens the chat.
    public static Application demo(Config config, DemoClock clock) {
        return new Application(config, List.of(), TrustedClock.always(clock), Schedules.everyday(), Optional.of(clock))
                .started();
    }

    private Application(
            Config config,
            List<PlatformFactory> factories,
            TrustedClock clock,
            Schedules every,
            Optional<DemoClock> demo) {
        this.clock = clock;
        this.every = every;
        rateLimit = RateLimitFilter.standard(config.clientAddress());
        library = part(YamlLibrary.open(config.library()).watching(LIBRARY_LOOK));
        store = part(Database.open(config.database(), config.keyset(), new JollydayCalendars()));
        String name = UUID.randomUUID().toString();
        clock.start(store.read(rows -> rows.identity().get()).highWater());
        telemetry = part(new MicrometerTelemetry(this::oldest, clock, version()));
        jobs = BackgroundJobs.of(store, library, chats, config, name, telemetry, clock);
        part(jobs.epochs());
        AdminPolicy adminPolicy = new AdminPolicy(config.admins(), chats, SignInFactory.identities(store, config));
        FileDownloads fileDownloads = new FileDownloads(store, library, config.site(), clock, config.retention());
        SignInCommands signIn = SignInFactory.commands(store, config, clock);
        Features features = FeatureFactory.of(
                store,
                library,
                charts,
                jobs.engine(),
                jobs.invitations(),
                adminPolicy,
                fileDownloads,
                signIn,
                MemberDeletionControl.of(store, library, config, clock).deletion(),
                clock);
        chatService = new DialogService(store, library, features, IntentModel.load(), clock);
        inbox = part(new InboxProcessor(store, name, clock));
        List<PlatformFactory> offered = demo.map(this::demo).orElse(factories);
        telemetry.startAtZero(offered.stream().map(PlatformFactory::platform).toList());
        PlatformContext context = context(config);
        platforms = offered.stream()
                .flatMap(factory -> factory.open(config, context).stream())
                .toList();
        platforms.forEach(this::add);
        PageFactory pages = new PageFactory(config, store, library, platforms, rateLimit, clock);
        routes.addAll(pages.members(features, adminPolicy, actions(), chats, openId(config), demo.isPresent()));
        routes.addAll(pages.everybody(fileDownloads));
        part(jobs.engine());
        taskScheduler = part(store.sharedConnections().map(TaskScheduler::among).orElseGet(TaskScheduler::alone));
        part(jobs.engine()::stop);
        RateLimitFilter programs = rateLimit.forPrograms();
        routes.addAll(HealthEndpoints.routes(needed(), programs));
        telemetry.watch(needed());
        telemetry.watchClock(clock::settled, () -> clock.proven().isPresent());
        telemetry.watch(new StorageState(
                store::freeBytes,
                store::unchanged,
                () -> store.read(rows -> rows.inbox().backlog())));
        telemetry.watchFailures(store::unreadableRows, inbox::givenUp);
        routes.add(MetricsEndpoint.route(telemetry::text).behind(programs));
        control = part(new ControlCommands(store, library, config, clock));
        control.route().ifPresent(route -> routes.add(route.behind(programs)));
        requireOwnPath(config);
        server = part(server(config));
        platforms.reversed().forEach(platform -> part(platform::stop));
    }

    private WebServer server(Config config) {
        ServerLimits limits = ServerLimits.standard(config.clientAddress());
        FailurePage failurePage = new FailurePage(library, config.site(), new PageAssets(config.site()), store::ready);
        WebServer made = new WebServer(
                config.host(),
                config.port(),
                routes.stream().map(failurePage::before).toList(),
                config.hostNames(),
                limits,
                telemetry::refused);
        telemetry.watch(made::connections, limits.bodies()::inUse);
        return made;
    }

    private PageActions actions() {
        ReplySender replies = new ReplySender(clock, jobs.events(), chatService);
        return new PageActions(chatService, replies, chats, Thread::startVirtualThread);
    }

    private Optional<NimbusOidcProvider> openId(Config config) {
        URI callback = config.site().absolute(OidcSignIn.CALLBACK);
        return config.oidc().map(settings -> part(new NimbusOidcProvider(settings, callback, every.patience())));
    }

    /// Refuses a base URL whose path is also the path of a page: nobody could tell whether a proxy removed it.
    private void requireOwnPath(Config config) {
        String prefix = config.site().prefix();
        if (routes.stream().anyMatch(route -> !prefix.isEmpty() && (route.path() + "/").startsWith(prefix + "/"))) {
            throw new InvalidSettingException(
                    SettingKey.DRUPPEL_BASE_URL,
                    "its path " + prefix + " is also one of Druppel's own; choose another, such as /druppel");
        }
    }

    /// All routes, for tests that ask each.
    List<Route> routes() {
        return List.copyOf(routes);
    }

    /// The database, for tests that write to it: nobody else may.
    Database store() {
        return store;
    }

    private List<PlatformFactory> demo(DemoClock demoClock) {
        DemoClockControl control = new DemoClockControl(demoClock, store, jobs.groups(), jobs.engine());
        return List.of(new LocalPlatformFactory(Optional.of(control)));
    }

    private PlatformContext context(Config config) {
        return new PlatformContext(
                config.site(),
                rateLimit,
                store,
                chatService,
                jobs.events(),
                this::installed,
                inbox,
                clock,
                telemetry,
                clock::told,
                every.patience());
    }

    private void add(PlatformModule platform) {
        part(platform);
        chats.put(platform.chat().platform(), platform.chat());
        routes.addAll(platform.routes());
    }

    private Application started() {
        boolean started = false;
        try {
            jobs.epochs().run();
            store.releaseLeases();
            server.start();
            control.open(server.port());
            platforms.forEach(PlatformModule::start);
            taskScheduler.start(jobs.tasks(every, platforms, new ClockJob(clock, platforms)));
            Thread.ofPlatform().daemon().name("pictures").start(Java2dCharts::load);
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
        jobs.events().resume(workspace);
    }

    private Map<String, BooleanSupplier> needed() {
        Map<String, BooleanSupplier> parts = new HashMap<>();
        parts.put("database", store::ready);
        parts.put("schedule", taskScheduler::running);
        platforms.forEach(platform -> parts.putAll(platform.health()));
        return parts;
    }

    private Map<String, Instant> oldest() {
        return store.read(rows -> rows.deliveryQueue().oldestDueTimes()).entrySet().stream()
                .collect(Collectors.toMap(waiting -> waiting.getKey().key(), Map.Entry::getValue));
    }

    private static String version() {
        return Version.number().orElse("sources");
    }

    private <T extends AutoCloseable> T part(T part) {
        parts.push(part);
        return part;
    }
}
