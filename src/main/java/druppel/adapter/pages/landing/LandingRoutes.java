package druppel.adapter.pages.landing;

import druppel.chat.LandingAction;
import druppel.web.Contact;
import druppel.web.Route;
import druppel.web.SiteAddress;
import druppel.web.StaticAssets;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Routes of the pages for everybody: the landing page at `/`, `/privacy` and `/support`.
///
/// @param actions the ways in, in the order in which the page shows them
/// @param contact who is responsible for this installation
/// @param retention how long reflections are kept
public record LandingRoutes(
        SiteAddress site,
        List<LandingAction> actions,
        Optional<Contact> contact,
        Period retention,
        LandingExample example) {
    public LandingRoutes {
        actions = List.copyOf(actions);
    }

    public List<Route> routes() {
        StaticAssets staticAssets = assets(site);
        return List.of(
                Route.of("", new Page("pages/landing/landing.jte", this, staticAssets)),
                Route.of("/privacy", new Page("pages/landing/privacy.jte", this, staticAssets)),
                Route.of("/support", new Page("pages/landing/support.jte", this, staticAssets)),
                Route.of("/assets/*", staticAssets));
    }

    static StaticAssets assets(SiteAddress site) {
        return new StaticAssets(
                site,
                "/assets",
                Map.of(
                        "base.css", "druppel/web/base.css",
                        "landing.css", "druppel/adapter/pages/landing.css",
                        "drop.svg", "druppel/platform/local/drop.svg"));
    }

    private static final class Page extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final String template;
        private final transient LandingRoutes landingRoutes;
        private final transient StaticAssets staticAssets;

        Page(String template, LandingRoutes landingRoutes, StaticAssets staticAssets) {
            this.template = template;
            this.landingRoutes = landingRoutes;
            this.staticAssets = staticAssets;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            LandingPage.show(template, landingRoutes, staticAssets, request, response);
        }
    }
}
