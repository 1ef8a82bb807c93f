package druppel.platform.local;

import druppel.common.RandomSecret;
import druppel.common.Sha256;
import druppel.domain.member.PlatformUser;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Identifies browsers by a random 256-bit cookie; in the demo every browser is the same member.
///
/// The user id is a hash of the cookie, so that rows and logs grant no access.
public record VisitorCookies(ChatMode chatMode) {
    public static final PlatformUser DEMO = PlatformUser.local("demo");

    private static final int HASH_BYTES = 16;
    private static final Duration MAX_AGE = Duration.ofDays(400);

    /// The user; empty for a new browser.
    public Optional<PlatformUser> of(HttpServletRequest request) {
        return switch (chatMode) {
            case ChatMode.Demo _ -> Optional.of(DEMO);
            case ChatMode.Everyone _ ->
                cookies(request)
                        .filter(cookie -> cookie.getName().equals(name()))
                        .flatMap(cookie -> RandomSecret.of(cookie.getValue()).stream())
                        .map(VisitorCookies::user)
                        .findFirst();
        };
    }

    /// The user; a new browser gets a cookie.
    public PlatformUser welcome(HttpServletRequest request, HttpServletResponse response) {
        return of(request).orElseGet(() -> {
            RandomSecret secret = RandomSecret.random();
            response.addCookie(cookie(secret));
            return user(secret);
        });
    }

    private Cookie cookie(RandomSecret secret) {
        Cookie cookie = new Cookie(name(), secret.word());
        cookie.setHttpOnly(true);
        cookie.setSecure(secure());
        cookie.setPath("/");
        cookie.setMaxAge(Math.toIntExact(MAX_AGE.toSeconds()));
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private boolean secure() {
        return chatMode instanceof ChatMode.Everyone everyone && everyone.secure();
    }

    private String name() {
        return secure() ? "__Host-druppel" : "druppel";
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream);
    }

    private static PlatformUser user(RandomSecret secret) {
        return PlatformUser.local(Sha256.of(secret.word()).prefix(HASH_BYTES));
    }
}
