package druppel.web.session;

import druppel.common.RandomSecret;
import druppel.web.SiteAddress;
import druppel.web.SiteCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/// The cookie with the secret of a session.
public record SessionCookie(SiteAddress site) {
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
        return new SiteCookie(site, "druppel");
    }
}
