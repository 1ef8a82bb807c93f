package druppel.web.session;

import druppel.common.RandomSecret;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// A browser that is signed in: its session, and the secret that its cookie has.
public record SignedIn(Session session, RandomSecret secret) {
    private static final String ATTRIBUTE = SignedIn.class.getName();

    /// What `SessionFilter` found for this request.
    public static Optional<SignedIn> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn ? Optional.of(signedIn) : Optional.empty();
    }

    void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public PlatformUser user() {
        return session.user();
    }

    /// The token that every form of this browser has to send.
    public CsrfToken csrf() {
        return CsrfToken.of(secret);
    }
}
