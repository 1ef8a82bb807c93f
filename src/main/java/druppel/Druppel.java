package druppel;

import druppel.app.Chat;
import druppel.app.Conversation;
import druppel.app.Nudging;
import druppel.app.Platform;
import druppel.app.Reception;
import druppel.app.Talking;
import druppel.content.YamlLibrary;
import druppel.local.LocalChat;
import druppel.local.LocalRoutes;
import druppel.local.Mode;
import druppel.pages.Landing;
import druppel.picture.DrawnPictures;
import druppel.schedule.Ticker;
import druppel.schedule.Ticker.Tick;
import druppel.server.Health;
import druppel.server.Route;
import druppel.server.WebServer;
import druppel.slack.SlackDoor;
import druppel.store.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The whole of it, put together by hand: rows and texts at the bottom, the use cases on them,
/// chats and the web server around those, the schedule on top. Closing takes it apart in the
/// opposite order.
final class Druppel implements AutoCloseable {
    private static final Duration LIBRARY_LOOK = Duration.ofSeconds(2);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Map<Platform, Chat> chats = new EnumMap<>(Platform.class);
    private final List<Route> routes = new ArrayList<>();
    private final InstantSource clock;
    private final Database store;
    private final YamlLibrary library;
    private final Reception reception;
    private final Nudging nudging;
    private final Conversation conversation;
    private final WebServer server;

    /// Puts it together and starts it.
    static Druppel start(Config config, InstantSource clock) {
        return new Druppel(config, clock, Optional.empty());
    }

    /// The same with a clock that can be wound, for everybody who opens the chat.
    static Druppel demo(Config config, DemoClock clock) {
        return new Druppel(config, clock, Optional.of(clock));
    }

    private Druppel(Config config, InstantSource clock, Optional<DemoClock> demo) {
        this.clock = clock;
        try {
            library = part(YamlLibrary.open(config.library()).watching(LIBRARY_LOOK));
            store = part(Database.open(config.databaseUrl(), config.keyset()));
            nudging = new Nudging(store, library, chats, clock);
            conversation = new Talking(store, library, new DrawnPictures(), chats, nudging, clock);
            reception = part(new Reception(store, clock));
            Optional<SlackDoor> slack =
                    config.slack()
                            .map(settings ->
                                    new SlackDoor(settings, conversation, reception, clock));
            slack.ifPresent(this::open);
            Optional<LocalChat> chat =
                    Optional.of(new LocalChat(store, clock)).filter(local -> config.localChat());
            chat.ifPresent(local -> open(local, mode(config, demo)));
            Ticker ticker = part(Ticker.of(ticks(new Upkeep(store, clock, config.retention()))));
            routes.addAll(new Landing(config.localChat()).routes());
            routes.addAll(
                    new Health(Map.of("database", store::ping, "schedule", ticker::running))
                            .routes());
            server = part(new WebServer(config.host(), config.port(), routes));
            chat.ifPresent(this::part);
            server.start();
            ticker.start();
            slack.ifPresent(SlackDoor::resume);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /// The port it listens on.
    int port() {
        return server.port();
    }

    /// Closes every part, also where one of them fails to.
    @Override
    public void close() {
        IllegalStateException unclean = new IllegalStateException("it did not stop cleanly");
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception failure) {
                unclean.addSuppressed(failure);
            }
        }
        if (unclean.getSuppressed().length > 0) {
            throw unclean;
        }
    }

    private void open(SlackDoor slack) {
        chats.put(Platform.SLACK, slack.chat());
        routes.add(slack.route());
    }

    private void open(LocalChat chat, Mode mode) {
        chats.put(Platform.LOCAL, chat);
        routes.addAll(new LocalRoutes(chat, conversation, store, clock, mode).all());
    }

    private Mode mode(Config config, Optional<DemoClock> demo) {
        boolean https = "https".equals(config.baseUrl().getScheme());
        return demo.<Mode>map(demoClock -> new Mode.Demo(new Winding(demoClock, store, nudging)))
                .orElseGet(() -> new Mode.Everyone(https));
    }

    private List<Tick> ticks(Upkeep upkeep) {
        return List.of(
                new Tick("nudging", Duration.ofSeconds(5), nudging::tick),
                new Tick("reconciling", Duration.ofSeconds(10), nudging::reconcile),
                new Tick("upkeep", Duration.ofDays(1), upkeep::run));
    }

    private <T extends AutoCloseable> T part(T part) {
        parts.push(part);
        return part;
    }
}
