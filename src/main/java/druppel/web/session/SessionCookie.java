package druppel.web.session;

import druppel.common.RandomSecret;
import druppel.domain.session.Session;
import druppel.web.SiteAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// The cookie with the secret of a session: for the application alone, unseen by scripts, and over https only where
/// people come by https.
public record SessionCookie(SiteAddress site) {

    /// The secret that the browser sent; empty if it sent none of the right form.
    public Optional<RandomSecret> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name()))
                .flatMap(cookie -> RandomSecret.of(cookie.getValue()).stream())
                .findFirst();
    }

    /// Gives the browser the secret, for as long as the session lasts without use.
    public void write(HttpServletResponse response, SignedIn signedIn) {
        Session session = signedIn.session();
        response.addCookie(cookie(signedIn.secret().word(), session.kind().idle()));
    }

    /// Makes the browser forget its secret.
    public void clear(HttpServletResponse response) {
        response.addCookie(cookie("", Duration.ZERO));
    }

    private Cookie cookie(String value, Duration age) {
        Cookie cookie = new Cookie(name(), value);
        cookie.setHttpOnly(true);
        cookie.setSecure(site.https());
        cookie.setPath(site.cookiePath());
        cookie.setMaxAge(Math.toIntExact(age.toSeconds()));
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /// Browsers refuse the prefixed names from anybody but this host, or without https.
    private String name() {
        if (!site.https()) {
            return "druppel";
        }
        return site.prefix().isEmpty() ? "__Host-druppel" : "__Secure-druppel";
    }
}
