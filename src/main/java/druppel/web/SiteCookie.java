package druppel.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Cookie of the application, `HttpOnly` and `SameSite=Lax`: it is sent when a link of another site leads here, but
/// not on the requests that pages of other sites make.
///
/// @param name without its prefix
public record SiteCookie(SiteAddress site, String name) {
    /// Adds it to a response.
    public void set(HttpServletResponse response, String value, Duration life) {
        Cookie cookie = new Cookie(fullName(), value);
        cookie.setHttpOnly(true);
        cookie.setSecure(site.https());
        cookie.setPath(site.cookiePath());
        cookie.setMaxAge(Math.toIntExact(life.toSeconds()));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /// Deletes it in the browser.
    public void clear(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    /// The value that the browser sends; empty if it sends none, or several: then another site of the same domain
    /// set one of them, and nobody knows which.
    public Optional<String> of(HttpServletRequest request) {
        List<String> values = Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(fullName()))
                .map(Cookie::getValue)
                .distinct()
                .toList();
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /// With the prefix `__Host-` a browser accepts the cookie from this host only, and with `__Secure-` over https
    /// only. The first is for cookies of a whole host, not of a path.
    public String fullName() {
        if (!site.https()) {
            return name;
        }
        return (site.prefix().isEmpty() ? "__Host-" : "__Secure-") + name;
    }
}
