package druppel.platform.local;

import static java.nio.charset.StandardCharsets.US_ASCII;

import druppel.domain.member.PlatformUser;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/// Identifies browsers by a random 256-bit cookie; in the demo every browser is the same member.
///
/// The user id is a hash of the cookie, so that rows and logs grant no access.
public final class VisitorCookies {
    public static final PlatformUser DEMO = PlatformUser.local("demo");

    private static final int BYTES = 32;
    private static final int LENGTH = 43;
    private static final Duration KEPT = Duration.ofDays(400);

    private final ChatMode chatMode;
    private final SecureRandom random = new SecureRandom();

    public VisitorCookies(ChatMode chatMode) {
        this.chatMode = chatMode;
    }

    /// The user; empty for a new browser.
    public Optional<PlatformUser> of(HttpServletRequest request) {
        return switch (chatMode) {
            case ChatMode.Demo _ -> Optional.of(DEMO);
            case ChatMode.Everyone _ ->
                cookies(request)
                        .filter(cookie -> cookie.getName().equals(name()))
                        .map(Cookie::getValue)
                        .filter(VisitorCookies::wellFormed)
                        .map(VisitorCookies::person)
                        .findFirst();
        };
    }

    /// The user; a new browser gets a cookie.
    public PlatformUser welcome(HttpServletRequest request, HttpServletResponse response) {
        return of(request).orElseGet(() -> {
            String secret = secret();
            response.addCookie(cookie(secret));
            return person(secret);
        });
    }

    private Cookie cookie(String secret) {
        Cookie cookie = new Cookie(name(), secret);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure());
        cookie.setPath("/");
        cookie.setMaxAge(Math.toIntExact(KEPT.toSeconds()));
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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

    private static boolean wellFormed(String secret) {
        return secret.length() == LENGTH && secret.matches("[A-Za-z0-9_-]+");
    }

    private static PlatformUser person(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
            return PlatformUser.local(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
