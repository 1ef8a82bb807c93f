package druppel.web.session;

import druppel.common.RandomSecret;
import druppel.domain.session.Session;
import druppel.web.SiteAddress;
import druppel.web.SiteCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/// The cookie with the secret of a session: one for the tab of a chat platform, and one for everything else. Neither is
/// accepted in place of the other.
///
/// @param tab whether it is the one for the tab
public record SessionCookie(SiteAddress site, boolean tab) {
    /// The cookie for everything but the tab.
    public SessionCookie(SiteAddress site) {
        this(site, false);
    }

    /// The cookie for sessions of this kind.
    public static SessionCookie of(SiteAddress site, Session.Kind kind) {
        return new SessionCookie(site, kind == Session.Kind.TAB);
    }

    /// Whether it may have the secret of this session.
    boolean isFor(Session session) {
        return tab == (session.kind() == Session.Kind.TAB);
    }

    /// The secret that the browser sent; empty if it sent none of the right form, or two.
    public Optional<RandomSecret> read(HttpServletRequest request) {
        return cookie().of(request).flatMap(RandomSecret::of);
    }

    /// Gives the browser the secret, for as long as the session lasts without use.
    public void write(HttpServletResponse response, SignedIn signedIn) {
        cookie().set(
                        response,
                        signedIn.secret().word(),
                        signedIn.session().kind().idle());
    }

    /// Makes the browser forget its secret.
    public void clear(HttpServletResponse response) {
        cookie().clear(response);
    }

    private SiteCookie cookie() {
        return tab ? new SiteCookie(site, "druppel-tab", true) : new SiteCookie(site, "druppel");
    }
}
