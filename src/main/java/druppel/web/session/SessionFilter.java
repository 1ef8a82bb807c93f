package druppel.web.session;

import druppel.common.RandomSecret;
import druppel.domain.session.Session;
import druppel.web.EventStreamEnd;
import druppel.web.SiteAddress;
import druppel.web.UrlEncodedForm;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Filter for pages of signed-in people: finds the session of the request. Without one, whoever opens a page is sent to
/// the sign-in page, which leads back; an event stream is ended for good, and anything else gets 403, which tells a
/// script of a page to load it again. Those without a session may ask only so often.
///
/// A filter with a tab also accepts the sessions of that tab, whose pages the platform may then show in a frame.
/// Whoever has none there is sent to the sign-in of the tab, which is never a page that the frame refuses to show.
public final class SessionFilter extends HttpFilter {
    /// The path of the sign-in page.
    public static final String SIGN_IN = "/signin";

    /// The parameter with the page to which signing in leads back.
    public static final String NEXT = "next";

    private static final long serialVersionUID = 1;

    private final transient SiteAddress site;
    private final transient SessionCookie cookie;
    private final transient Function<RandomSecret, Optional<Session>> sessions;
    private final transient Predicate<Session> extend;
    private final transient Supplier<Optional<SignedIn>> otherwise;
    private final transient Optional<Tab> tab;
    private final transient Filter limit;

    /// Creates the filter.
    ///
    /// @param sessions finds the session of a secret
    /// @param extend extends a session that is used, if it is time to; tells whether it did
    /// @param otherwise starts a session for whoever has none, where everybody is the same person, as in the demo
    /// @param limit of the requests without a session
    public SessionFilter(
            SiteAddress site,
            Function<RandomSecret, Optional<Session>> sessions,
            Predicate<Session> extend,
            Supplier<Optional<SignedIn>> otherwise,
            Filter limit) {
        this(site, sessions, extend, otherwise, limit, Optional.empty());
    }

    private SessionFilter(
            SiteAddress site,
            Function<RandomSecret, Optional<Session>> sessions,
            Predicate<Session> extend,
            Supplier<Optional<SignedIn>> otherwise,
            Filter limit,
            Optional<Tab> tab) {
        this.site = site;
        this.cookie = new SessionCookie(site);
        this.sessions = sessions;
        this.extend = extend;
        this.otherwise = otherwise;
        this.limit = limit;
        this.tab = tab;
    }

    /// The same filter for pages that are also shown in a tab, if a platform has one.
    public SessionFilter with(Optional<Tab> tabOfPlatform) {
        return new SessionFilter(site, sessions, extend, otherwise, limit, tabOfPlatform);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SignedIn> known = known(request, response);
        if (known.isPresent()) {
            pass(known.get(), request, response, chain);
        } else {
            limit.doFilter(request, response, (_, _) -> admit(request, response, chain));
        }
    }

    private void pass(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        signedIn.attach(request);
        tab.filter(_ -> signedIn.session().kind() == Session.Kind.TAB)
                .ifPresent(shown -> shown.show(site, request, response));
        chain.doFilter(request, response);
    }

    /// Lets a request without a session pass where everybody is the same person; sends all others to the sign-in.
    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SignedIn> started = started(response);
        if (started.isPresent()) {
            pass(started.get(), request, response, chain);
        } else {
            refuse(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (tab.filter(shown -> shown.has(site, request)).isPresent() && !isOfScript(request)) {
            redirect(response, HttpServletResponse.SC_SEE_OTHER, tab.get().signIn(), asked(request));
        } else if (isPage(request)) {
            redirect(response, HttpServletResponse.SC_FOUND, SIGN_IN, asked(request));
        } else if (isStream(request)) {
            EventStreamEnd.write(response);
        } else {
            response.setHeader("HX-Refresh", "true");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void redirect(HttpServletResponse response, int status, String signIn, String next) {
        response.setStatus(status);
        response.setHeader("Location", site.path(signIn + "?" + UrlEncodedForm.encode(Map.of(NEXT, next))));
    }

    private static boolean isPage(HttpServletRequest request) {
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) && !isOfScript(request);
    }

    private static boolean isOfScript(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null || isStream(request);
    }

    private static boolean isStream(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.startsWith("text/event-stream");
    }

    /// Gives the browser its cookie again only when the session is extended: the answer to a request that was under way
    /// while somebody signed in must not bring back what the browser had before.
    private Optional<SignedIn> known(HttpServletRequest request, HttpServletResponse response) {
        return known(cookie, request, response)
                .or(() -> tab.flatMap(_ -> known(new SessionCookie(site, true), request, response)));
    }

    private Optional<SignedIn> known(SessionCookie from, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedIn> known = from.read(request)
                .flatMap(secret ->
                        sessions.apply(secret).filter(from::isFor).map(session -> new SignedIn(session, secret)));
        known.filter(signedIn -> extend.test(signedIn.session())).ifPresent(signedIn -> from.write(response, signedIn));
        return known;
    }

    private Optional<SignedIn> started(HttpServletResponse response) {
        Optional<SignedIn> started = otherwise.get();
        started.ifPresent(signedIn -> cookie.write(response, signedIn));
        return started;
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
