package druppel.platform.teams.tab;

import druppel.common.BoundedHttpClient;
import druppel.feature.signin.SessionService;
import druppel.platform.PlatformContext;
import druppel.platform.teams.api.TeamsSettings;
import druppel.platform.teams.auth.EntraTokenVerifier;
import druppel.web.Route;
import druppel.web.SameOriginFilter;
import druppel.web.SiteAddress;
import druppel.web.StaticAssets;
import druppel.web.session.Tab;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The tab of Teams: the page that signs in to it, and its scripts. The pages of members themselves are those that
/// browsers show.
///
/// @param tab how Teams shows them
public record TeamsTab(List<Route> routes, Tab tab) {
    /// The path of the page that signs in.
    public static final String PATH = "/teams/tab";

    /// TeamsJS, Microsoft's library for tabs. The build fetches it, where it can.
    public static final String LIBRARY = "druppel/platform/teams/MicrosoftTeams.min.js";

    private static final String ASSETS = "/teams/assets";

    public TeamsTab {
        routes = List.copyOf(routes);
    }

    /// Creates the tab.
    public static TeamsTab open(TeamsSettings settings, PlatformContext context, BoundedHttpClient http) {
        return open(settings, context, http, Optional.of(LIBRARY).filter(TeamsTab::exists));
    }

    /// Creates the tab.
    ///
    /// @param library the class path resource of TeamsJS; without it, the page can only tell of the one-time link
    static TeamsTab open(
            TeamsSettings settings, PlatformContext context, BoundedHttpClient http, Optional<String> library) {
        SiteAddress site = context.site();
        StaticAssets assets = assets(site, library);
        Tab tab = new Tab(PATH, settings.cloud().clientOrigins(), scripts(assets, library));
        TabServlet page = new TabServlet(
                site,
                tab,
                List.of(assets.address("base.css"), assets.address("tab.css")),
                EntraTokenVerifier.open(settings, site, http, context.clock()),
                new SessionService(context.store(), context.clock()));
        return new TeamsTab(
                List.of(
                        Route.of(PATH, page, context.rateLimit(), new SameOriginFilter())
                                .framedBy(tab.origins()),
                        Route.of(ASSETS + "/*", assets)),
                tab);
    }

    private static boolean exists(String resource) {
        return TeamsTab.class.getClassLoader().getResource(resource) != null;
    }

    private static StaticAssets assets(SiteAddress site, Optional<String> library) {
        Map<String, String> files = new HashMap<>(Map.of(
                "base.css", "druppel/web/base.css",
                "tab.css", "druppel/platform/teams/tab.css",
                "tab.js", "druppel/platform/teams/tab.js"));
        library.ifPresent(resource -> files.put("teams.js", resource));
        return new StaticAssets(site, ASSETS, files);
    }

    private static List<String> scripts(StaticAssets assets, Optional<String> library) {
        return library.stream()
                .flatMap(_ -> Stream.of("teams.js", "tab.js"))
                .map(assets::address)
                .toList();
    }
}
