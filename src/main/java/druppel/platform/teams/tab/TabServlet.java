package druppel.platform.teams.tab;

import druppel.domain.Language;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import druppel.feature.signin.SessionService;
import druppel.platform.teams.auth.EntraTokenVerifier;
import druppel.web.AcceptLanguage;
import druppel.web.SiteAddress;
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

/// `/teams/tab`: signs in to the tab. A script of the page asks Teams for a token and sends it; a valid one starts a
/// session of the tab, in place of the one it had, and the page goes on to the one that was asked for. Any other is
/// answered
/// with 401, and the page tells how to open one's own page in a browser.
final class TabServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String BEARER = "Bearer ";

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
        show(request, response, next);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Optional<PlatformUser> person = Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()))
                .flatMap(tokens::verify);
        person.ifPresent(known -> signIn(request, response, known));
        response.setStatus(
                person.isPresent() ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_UNAUTHORIZED);
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, PlatformUser person) {
        SessionCookie cookie = SessionCookie.of(site, Session.Kind.TAB);
        cookie.read(request).flatMap(sessions::find).ifPresent(old -> sessions.end(old.user(), old.id()));
        cookie.write(response, sessions.start(person, Session.Kind.TAB));
    }

    private void show(HttpServletRequest request, HttpServletResponse response, NextPage next) throws IOException {
        Language language = Language.preferred(AcceptLanguage.languages(request));
        boolean signsIn = !tab.scripts().isEmpty();
        TabView view = new TabView(site, language, next, signsIn, tab.shown(site, request), styles);
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render("teams/tab.jte", Map.of("view", view), html);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }
}
