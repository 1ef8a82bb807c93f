package druppel.platform.slack.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.domain.Language;
import druppel.web.AcceptLanguage;
import druppel.web.SiteAddress;
import druppel.web.StaticAssets;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/// Installation pages, in the browser's first language that is supported. They contain nothing from the
/// request. Thread-safe.
final class InstallPages {
    /// The path of the pages' assets.
    static final String ASSETS = "/slack/assets";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "druppel.jte");
    private final SiteAddress site;
    private final StaticAssets staticAssets;

    InstallPages(SiteAddress site) {
        this.site = site;
        staticAssets = new StaticAssets(
                site,
                ASSETS,
                Map.of(
                        "base.css", "druppel/web/base.css",
                        "landing.css", "druppel/adapter/pages/landing.css",
                        "drop.svg", "druppel/platform/local/drop.svg"));
    }

    StaticAssets assets() {
        return staticAssets;
    }

    void show(InstallResult end, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Language.preferred(AcceptLanguage.languages(request));
        StringOutput html = new StringOutput();
        templates.render("slack/install.jte", new InstallPage(language, end, site, staticAssets::address), html);
        response.setStatus(end.status());
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Vary", "Accept-Language");
        response.getOutputStream().write(html.toString().getBytes(UTF_8));
    }
}
