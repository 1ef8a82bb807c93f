package druppel.platform.slack.oauth;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// The browser's half of a pass. It comes along when Slack sends the browser back, and with nothing
/// that another site's page sends from it.
///
/// @param secure whether the outside reaches us by https alone
record OAuthStateCookie(boolean secure) {

    void give(HttpServletResponse response, String value, Duration life) {
        Cookie cookie = new Cookie(name(), value);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setPath("/");
        cookie.setMaxAge(Math.toIntExact(life.toSeconds()));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /// Takes it back: a pass is good for one way.
    void take(HttpServletResponse response) {
        give(response, "", Duration.ZERO);
    }

    Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// With this prefix a browser takes it from nobody but this very host.
    private String name() {
        return secure ? "__Host-druppel-install" : "druppel-install";
    }
}
