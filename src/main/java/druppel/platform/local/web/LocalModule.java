package druppel.platform.local.web;

import druppel.chat.LandingAction;
import druppel.platform.PlatformContext;
import druppel.platform.PlatformModule;
import druppel.platform.local.ChatMode;
import druppel.platform.local.LocalChat;
import druppel.web.Route;
import druppel.web.SiteAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Platform module of the local chat.
record LocalModule(LocalChat chat, List<Route> routes, SiteAddress site) implements PlatformModule {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    static LocalModule open(PlatformContext context, ChatMode chatMode) {
        LocalChat chat = new LocalChat(context.store(), context.clock());
        return new LocalModule(chat, new LocalRoutes(chat, context, chatMode, KEEP_ALIVE).all(), context.site());
    }

    @Override
    public Optional<LandingAction> landingAction() {
        return Optional.of(new LandingAction(site.path("/chat"), "Try it here", "Hier proberen", false));
    }

    @Override
    public List<String> entrances(URI base) {
        return List.of("The local chat is at " + base + "/chat");
    }

    /// Ends the event streams, for which the web server would wait.
    @Override
    public void stop() {
        chat.close();
    }
}
