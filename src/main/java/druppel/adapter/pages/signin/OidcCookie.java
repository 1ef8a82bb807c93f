package druppel.adapter.pages.signin;

import druppel.web.SiteCookie;
import druppel.web.session.NextPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/// What a browser keeps for a few minutes while its person signs in with an OpenID provider: a secret, and the page to
/// which signing in leads. It is sent along when the provider's site sends the browser back.
record OidcCookie(SiteCookie cookie) {

    /// @param next empty if signing in leads to where the account belongs
    record Kept(String secret, Optional<NextPage> next) {}

    void set(HttpServletResponse response, Kept kept, Duration life) {
        String next = kept.next().map(NextPage::path).orElse("");
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(StandardCharsets.UTF_8));
        cookie.set(response, kept.secret() + "." + encoded, life);
    }

    void clear(HttpServletResponse response) {
        cookie.clear(response);
    }

    Optional<Kept> of(HttpServletRequest request) {
        return cookie.of(request)
                .filter(value -> value.matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*"))
                .map(OidcCookie::kept);
    }

    private static Kept kept(String value) {
        String[] parts = value.split("\\.", 2);
        return new Kept(
                parts[0],
                decoded(parts[1]).filter(path -> !path.isEmpty()).map(path -> NextPage.of(Optional.of(path))));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
