package druppel.platform.local;

import druppel.common.RandomSecret;
import druppel.common.Sha256;
import druppel.domain.member.PlatformUser;
import druppel.web.SiteAddress;
import druppel.web.SiteCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/// Identifies browsers by a random 256-bit cookie; in the demo every browser is the same member.
///
/// The user id is a hash of the cookie, so that rows and logs grant no access.
public record VisitorCookies(ChatMode chatMode, SiteAddress site) {
    public static final PlatformUser DEMO = PlatformUser.local("demo");

    private static final int HASH_BYTES = 16;
    private static final Duration MAX_AGE = Duration.ofDays(400);

    /// The user; empty for a new browser.
    public Optional<PlatformUser> of(HttpServletRequest request) {
        return switch (chatMode) {
            case ChatMode.Demo _ -> Optional.of(DEMO);
            case ChatMode.Everyone _ ->
                cookie().of(request).flatMap(RandomSecret::of).map(VisitorCookies::user);
        };
    }

    /// The user; a new browser gets a cookie.
    public PlatformUser welcome(HttpServletRequest request, HttpServletResponse response) {
        return of(request).orElseGet(() -> {
            RandomSecret secret = RandomSecret.random();
            cookie().set(response, secret.word(), MAX_AGE);
            return user(secret);
        });
    }

    private SiteCookie cookie() {
        return new SiteCookie(site, "druppel");
    }

    private static PlatformUser user(RandomSecret secret) {
        return PlatformUser.local(Sha256.of(secret.word()).prefix(HASH_BYTES));
    }
}
