package druppel.adapter.pages.signin;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_FORBIDDEN;
import static jakarta.servlet.http.HttpServletResponse.SC_GONE;
import static jakarta.servlet.http.HttpServletResponse.SC_OK;
import static jakarta.servlet.http.HttpServletResponse.SC_SEE_OTHER;

import druppel.adapter.pages.frame.Frame;
import druppel.adapter.pages.frame.PageRenderer;
import druppel.adapter.pages.frame.View;
import druppel.domain.Language;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.RecoveryCode;
import druppel.domain.session.Session;
import druppel.message.PageTextKey;
import druppel.message.SignInPageTextKey;
import druppel.message.TextKey;
import druppel.web.AcceptLanguage;
import druppel.web.RequestBody;
import druppel.web.UrlEncodedForm;
import druppel.web.session.NextPage;
import druppel.web.session.SessionCookie;
import druppel.web.session.SessionFilter;
import druppel.web.session.SignedIn;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Servlet of a page that is open to whoever is not signed in yet, in the language of the browser.
abstract class VisitorServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int CAP = 16 * 1024;

    private final transient SignInServices services;
    private final transient SessionCookie cookie;

    VisitorServlet(SignInServices services) {
        this.services = services;
        cookie = new SessionCookie(services.site());
    }

    SignInServices services() {
        return services;
    }

    SessionCookie cookie() {
        return cookie;
    }

    /// Who is signed in to the browser already.
    Optional<SignedIn> signedIn(HttpServletRequest request) {
        return cookie.read(request)
                .flatMap(secret -> services.sessions().find(secret).map(session -> new SignedIn(session, secret)));
    }

    /// Reads a form; answers and gives nothing if it cannot be read.
    static Optional<UrlEncodedForm> form(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UrlEncodedForm> form = RequestBody.read(request, CAP)
                .flatMap(bytes -> UrlEncodedForm.read(new String(bytes, StandardCharsets.UTF_8)));
        if (form.isEmpty()) {
            response.sendError(SC_BAD_REQUEST);
        }
        return form;
    }

    /// Starts a session in the browser, in place of the one it had, which ends.
    SignedIn signIn(HttpServletRequest request, HttpServletResponse response, PlatformUser user, Session.Kind kind) {
        signedIn(request)
                .map(SignedIn::session)
                .ifPresent(old -> services.sessions().end(old.user(), old.id()));
        SignedIn signedIn = services.sessions().start(user, kind);
        cookie.write(response, signedIn);
        return signedIn;
    }

    void redirect(HttpServletResponse response, String path) {
        response.setStatus(SC_SEE_OTHER);
        response.setHeader("Location", services.site().path(path));
    }

    /// The language of the page: that of the person who is signed in, or of the browser.
    Language language(HttpServletRequest request) {
        return signedIn(request)
                .map(SignedIn::user)
                .flatMap(this::languageOf)
                .orElseGet(() -> browserLanguage(request));
    }

    static Language browserLanguage(HttpServletRequest request) {
        return Language.preferred(AcceptLanguage.languages(request));
    }

    private Optional<Language> languageOf(PlatformUser user) {
        return services.store()
                .read(rows -> rows.members()
                        .find(user)
                        .map(Member::language)
                        .or(() -> rows.localAccounts().find(user).flatMap(LocalAccount::language)));
    }

    void show(HttpServletRequest request, HttpServletResponse response, View view) throws IOException {
        show(response, view, language(request), signedIn(request));
    }

    void show(HttpServletResponse response, View view, Language language, Optional<SignedIn> signedIn)
            throws IOException {
        Frame frame = new Frame(
                services.library().texts(language),
                services.site(),
                services.assets(),
                Optional.empty(),
                List.of(),
                signedIn.map(session -> session.csrf().word()),
                Optional.empty(),
                Optional.empty());
        PageRenderer.write(response, view, frame);
    }

    /// Says that a link does not work any more.
    void showGone(HttpServletRequest request, HttpServletResponse response, TextKey why) throws IOException {
        Map<String, Object> values =
                Map.of("text", why, "target", SessionFilter.SIGN_IN, "label", SignInPageTextKey.TO_SIGN_IN);
        show(request, response, view(SC_GONE, SignInPageTextKey.LINK_GONE_TITLE, "gone", values));
    }

    /// Says that a form is of an earlier session.
    void showExpired(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Object> values = Map.of(
                "text",
                PageTextKey.PAGE_EXPIRED,
                "target",
                SessionFilter.SIGN_IN,
                "label",
                SignInPageTextKey.TO_SIGN_IN);
        show(request, response, view(SC_FORBIDDEN, PageTextKey.PAGE_EXPIRED_TITLE, "gone", values));
    }

    /// Shows a new recovery code, once, to whoever is signed in now.
    void showCode(
            HttpServletResponse response,
            LocalAccount account,
            RecoveryCode code,
            Language language,
            SignedIn signedIn,
            NextPage next)
            throws IOException {
        Map<String, Object> values =
                Map.of("name", account.name().text(), "code", code.formatted(), "next", next.path());
        show(response, view(SC_OK, SignInPageTextKey.CODE_PAGE_TITLE, "code", values), language, Optional.of(signedIn));
    }

    static View view(int status, TextKey title, String template, Map<String, Object> values) {
        return new View(status, title, Optional.empty(), "pages/signin/" + template + ".jte", values);
    }

    /// What follows the path of the servlet, without the slash.
    static String rest(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .filter(path -> path.startsWith("/"))
                .map(path -> path.substring(1))
                .orElse("");
    }
}
