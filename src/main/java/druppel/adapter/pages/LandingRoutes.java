package druppel.adapter.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.chat.LandingAction;
import druppel.domain.Language;
import druppel.web.AcceptLanguage;
import druppel.web.Route;
import druppel.web.StaticAssets;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Routes of the landing page at `/` and the privacy page at `/privacy`, in the first supported language of
/// the browser.
///
/// @param actions the ways in, in the order in which the page shows them
public record LandingRoutes(List<LandingAction> actions) {

    public List<Route> routes() {
        StaticAssets staticAssets = assets();
        return List.of(
                Route.of("", new Page("pages/landing.jte", this, staticAssets)),
                Route.of("/privacy", new Page("pages/privacy.jte", this, staticAssets)),
                Route.of("/assets/*", staticAssets));
    }

    static StaticAssets assets() {
        return new StaticAssets(
                "/assets",
                Map.of(
                        "look.css", "druppel/platform/local/chat.css",
                        "landing.css", "druppel/adapter/pages/landing.css",
                        "drop.svg", "druppel/platform/local/drop.svg"));
    }

    private static final class Page extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final String template;
        private final transient LandingRoutes landingRoutes;
        private final transient StaticAssets staticAssets;
        private final transient TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "druppel.jte");

        Page(String template, LandingRoutes landingRoutes, StaticAssets staticAssets) {
            this.template = template;
            this.landingRoutes = landingRoutes;
            this.staticAssets = staticAssets;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Language language = Language.preferred(AcceptLanguage.languages(request));
            LandingPage page = new LandingPage(language, landingRoutes, staticAssets::address);
            StringOutput html = new StringOutput();
            templates.render(template, page, html);
            response.setContentType("text/html;charset=utf-8");
            response.setHeader("Vary", "Accept-Language");
            response.getOutputStream().write(html.toString().getBytes(UTF_8));
        }
    }
}
