package druppel.adapter.pages.landing;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.chat.LandingAction;
import druppel.domain.Language;
import druppel.message.DateFormat;
import druppel.web.AcceptLanguage;
import druppel.web.StaticAssets;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Content of a landing page.
///
/// @param chosen whether the reader chose the language, which the links to other pages then keep
/// @param ways the available ways to start
/// @param asset resolves the address of a static file
public record LandingPage(Language language, boolean chosen, LandingRoutes ways, UnaryOperator<String> asset) {
    private static final String LANGUAGE = "language";

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "druppel.jte");

    /// Renders a template in the language that the reader chose, or else in the first supported one of the browser.
    static void show(
            String template,
            LandingRoutes ways,
            StaticAssets assets,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Language> chosen =
                Optional.ofNullable(request.getParameter(LANGUAGE)).flatMap(Language::of);
        Language language = chosen.orElseGet(() -> Language.preferred(AcceptLanguage.languages(request)));
        StringOutput html = new StringOutput();
        LandingPage page = new LandingPage(language, chosen.isPresent(), ways, assets::address);
        TEMPLATES.render(template, page, html);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Vary", "Accept-Language");
        response.getOutputStream().write(html.toString().getBytes(UTF_8));
    }

    /// The address of a page of ours.
    public String path(String page) {
        return ways.site().path(chosen ? page + "?" + LANGUAGE + "=" + language.tag() : page);
    }

    /// The address of this page in another language; it does not name the page, whose own address may be a secret.
    public String in(Language other) {
        return "?" + LANGUAGE + "=" + other.tag();
    }

    /// How long reflections are kept, in words.
    public String retention() {
        return DateFormat.period(ways.retention(), language);
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
