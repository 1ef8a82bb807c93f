package druppel.platform.teams.tab;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.domain.Language;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import druppel.feature.signin.SessionService;
import druppel.platform.teams.auth.EntraTokenVerifier;
import druppel.web.AcceptLanguage;
import druppel.web.RequestBody;
import druppel.web.SiteAddress;
import druppel.web.UrlEncodedForm;
import druppel.web.session.NextPage;
import druppel.web.session.SessionCookie;
import druppel.web.session.SessionFilter;
import druppel.web.session.Tab;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/teams/tab`: signs in to the tab. A script of the page asks Teams for a token and posts it; a valid one starts a
/// session of the tab, in place of the one it had, and leads to the page that was asked for. Any other is answered
/// with 401 and the page, which tells how to open one's own page in a browser.
final class TabServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int CAP = 32 * 1024;

    private final transient SiteAddress site;
    private final transient Tab tab;
    private final transient List<String> styles;
    private final transient EntraTokenVerifier tokens;
    private final transient SessionService sessions;
    private final transient TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "druppel.jte");

    /// @param styles the addresses of the page's style sheets
    TabServlet(SiteAddress site, Tab tab, List<String> styles, EntraTokenVerifier tokens, SessionService sessions) {
        this.site = site;
        this.tab = tab;
        this.styles = List.copyOf(styles);
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        NextPage next = NextPage.of(Optional.ofNullable(request.getParameter(SessionFilter.NEXT)));
        show(request, response, HttpServletResponse.SC_OK, next);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UrlEncodedForm> form =
                RequestBody.read(request, CAP).flatMap(bytes -> UrlEncodedForm.read(new String(bytes, UTF_8)));
        NextPage next = NextPage.of(form.flatMap(sent -> sent.first(SessionFilter.NEXT)));
        Optional<PlatformUser> person =
                form.flatMap(sent -> sent.first("token")).flatMap(tokens::verify);
        if (person.isPresent()) {
            signIn(request, response, person.get());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", site.path(next.path()));
        } else {
            show(request, response, HttpServletResponse.SC_UNAUTHORIZED, next);
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, PlatformUser person) {
        SessionCookie cookie = SessionCookie.of(site, Session.Kind.TAB);
        cookie.read(request).flatMap(sessions::find).ifPresent(old -> sessions.end(old.user(), old.id()));
        cookie.write(response, sessions.start(person, Session.Kind.TAB));
    }

    private void show(HttpServletRequest request, HttpServletResponse response, int status, NextPage next)
            throws IOException {
        Language language = Language.preferred(AcceptLanguage.languages(request));
        boolean signsIn = status == HttpServletResponse.SC_OK && !tab.scripts().isEmpty();
        TabView view = new TabView(site, language, next, signsIn, tab.shown(site, request), styles);
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render("teams/tab.jte", Map.of("view", view), html);
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }
}
