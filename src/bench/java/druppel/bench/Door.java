package druppel.bench;

import druppel.adapter.metrics.MicrometerTelemetry;
import druppel.adapter.server.WebServer;
import druppel.chat.Chat;
import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.intake.InboxProcessor;
import druppel.delivery.DeliveryEngine;
import druppel.domain.member.Platform;
import druppel.kinds.AllMessageTypes;
import druppel.platform.PlatformContext;
import druppel.platform.slack.SlackModule;
import druppel.platform.slack.api.SlackSettings;
import druppel.store.Database;
import druppel.testing.StandardDialog;
import druppel.web.ClientAddress;
import druppel.web.HostNames;
import druppel.web.RateLimitFilter;
import druppel.web.SiteAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Druppel's own web server with Slack's door, as `Application` puts them together.
final class Door implements AutoCloseable {
    private final Database store;
    private final InboxProcessor inbox;
    private final MicrometerTelemetry telemetry;
    private final DeliveryEngine engine;
    private final WebServer server;

    private Door(Workshop shop, String url, Path keyset, URI api, boolean answering) {
        InstantSource clock = InstantSource.system();
        store = Database.open(url, keyset);
        inbox = new InboxProcessor(store, "node", clock);
        Map<Platform, Chat> chats = new HashMap<>();
        telemetry = new MicrometerTelemetry(Map::of, clock, "bench");
        engine = new DeliveryEngine(
                store, shop.library(), AllMessageTypes.of(shop.library()), chats, "node", telemetry, clock);
        ChatService talking = StandardDialog.of(store, shop.library(), chats, engine, clock);
        PlatformContext context = new PlatformContext(
                new SiteAddress(URI.create("http://localhost:3000")),
                RateLimitFilter.standard(ClientAddress.DIRECT),
                store,
                answering ? talking : action -> Reply.nothing(),
                platformEvent -> {},
                workspace -> {},
                inbox,
                clock,
                telemetry,
                time -> {},
                SlackModule.PATIENCE);
        SlackModule slack = new SlackModule(new SlackSettings("xoxb-bench", Load.SECRET, api), context);
        chats.put(Platform.SLACK, slack.chat());
        server = new WebServer("127.0.0.1", 0, slack.routes(), HostNames.of(context.site()));
        server.start();
    }

    /// Whose conversation answers a tip, in full.
    static Door answering(Workshop shop, String url, URI api) throws Exception {
        return new Door(shop, url, shop.keyset(), api, true);
    }

    /// Whose conversation has nothing to say: what is stored is acknowledged and then marked done.
    static Door listening(Workshop shop, String url, URI api) throws Exception {
        return new Door(shop, url, shop.keyset(), api, false);
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        inbox.close();
        engine.close();
        telemetry.close();
        store.close();
    }
}
