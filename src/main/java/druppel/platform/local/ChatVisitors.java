package druppel.platform.local;

import druppel.common.RandomSecret;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import druppel.feature.signin.SessionService;
import druppel.web.SiteAddress;
import druppel.web.session.SessionFilter;
import druppel.web.session.SignedIn;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/// Who uses the chat in a browser: the account that is signed in to it or, in the demo, everybody the same member.
///
/// A link of the bot on another platform opens that member's pages, but not the chat.
///
/// @param limit of the requests of whoever is not signed in
public record ChatVisitors(ChatMode chatMode, SiteAddress site, SessionService sessions, Filter limit) {
    public static final PlatformUser DEMO = PlatformUser.local("demo");

    /// A browser in the chat.
    ///
    /// @param signedIn its session; empty in the demo
    public record Visitor(PlatformUser user, Optional<SignedIn> signedIn) {}

    /// What is in front of everything but the assets.
    public List<Filter> filters() {
        return switch (chatMode) {
            case ChatMode.Demo _ -> List.of();
            case ChatMode.Everyone _ ->
                List.of(new SessionFilter(site, this::find, sessions::extend, Optional::empty, limit));
        };
    }

    /// The visitor of a request that passed the filters.
    public Visitor of(HttpServletRequest request) {
        return switch (chatMode) {
            case ChatMode.Demo _ -> new Visitor(DEMO, Optional.empty());
            case ChatMode.Everyone _ -> {
                SignedIn signedIn = SignedIn.of(request).orElseThrow();
                yield new Visitor(signedIn.user(), Optional.of(signedIn));
            }
        };
    }

    /// Whether a visitor who came in earlier has not been signed out since.
    public boolean remains(Visitor visitor) {
        return visitor.signedIn()
                .map(signedIn -> find(signedIn.secret()).isPresent())
                .orElse(true);
    }

    private Optional<Session> find(RandomSecret secret) {
        return sessions.find(secret)
                .filter(session -> session.kind() == Session.Kind.CHAT)
                .filter(session -> session.user().platform().equals(Platform.LOCAL));
    }
}
