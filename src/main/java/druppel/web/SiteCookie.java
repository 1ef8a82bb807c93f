package druppel.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Cookie of the application. Usually it is `HttpOnly` and `SameSite=Lax`: it is sent when a link of another site leads
/// here, but not on the requests that pages of other sites make. One for frames is sent there too; browsers keep it
/// apart for each site that shows the frame.
///
/// @param name without its prefix
/// @param framed whether it is for our pages in a frame of another site: `SameSite=None`, `Secure` and `Partitioned`
public record SiteCookie(SiteAddress site, String name, boolean framed) {
    /// A cookie that is not for frames.
    public SiteCookie(SiteAddress site, String name) {
        this(site, name, false);
    }

    /// Adds it to a response.
    public void set(HttpServletResponse response, String value, Duration life) {
        Cookie cookie = new Cookie(fullName(), value);
        cookie.setHttpOnly(true);
        cookie.setSecure(framed || site.https());
        cookie.setPath(site.cookiePath());
        cookie.setMaxAge(Math.toIntExact(life.toSeconds()));
        cookie.setAttribute("SameSite", framed ? "None" : "Lax");
        if (framed) {
            cookie.setAttribute("Partitioned", "true");
        }
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
