package druppel.platform.slack.oauth;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// The cookie half of the OAuth state. With `SameSite=Lax` it is sent on the redirect from Slack, but not on
/// requests from other sites' pages.
///
/// @param secure whether the public address is https
record OAuthStateCookie(boolean secure) {

    void set(HttpServletResponse response, String value, Duration life) {
        Cookie cookie = new Cookie(name(), value);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setPath("/");
        cookie.setMaxAge(Math.toIntExact(life.toSeconds()));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /// Deletes the cookie: a state is valid once.
    void clear(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// With the prefix `__Host-` a browser accepts the cookie from this host only.
    private String name() {
        return secure ? "__Host-druppel-install" : "druppel-install";
    }
}
