package druppel.adapter.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.chat.LandingAction;
import druppel.domain.Language;
import druppel.web.AcceptLanguage;
import druppel.web.StaticAssets;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.UnaryOperator;

/// Content of a landing page.
///
/// @param ways the available ways to start
/// @param asset resolves the address of a static file
public record LandingPage(Language language, LandingRoutes ways, UnaryOperator<String> asset) {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "druppel.jte");

    /// Renders a template in the first supported language of the browser.
    static void show(
            String template,
            LandingRoutes ways,
            StaticAssets assets,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = Language.preferred(AcceptLanguage.languages(request));
        StringOutput html = new StringOutput();
        TEMPLATES.render(template, new LandingPage(language, ways, assets::address), html);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Vary", "Accept-Language");
        response.getOutputStream().write(html.toString().getBytes(UTF_8));
    }

    /// The address of a page of ours.
    public String path(String page) {
        return ways.site().path(page);
    }

    public String say(LandingTexts landingTexts) {
        return landingTexts.in(language);
    }

    /// Where reflections are stored: by the organisation itself, or by the host of a public installation.
    public String where() {
        return say(
                ways.actions().stream().anyMatch(LandingAction::anyWorkspace)
                        ? LandingTexts.WHERE_FOR_MANY
                        : LandingTexts.WHERE);
    }

    /// Whether there is any way to start from this page.
    public boolean open() {
        return !ways.actions().isEmpty();
    }
}
