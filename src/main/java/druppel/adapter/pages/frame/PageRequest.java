package druppel.adapter.pages.frame;

import druppel.chat.RequestContext;
import druppel.domain.Language;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.web.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Request of a signed-in member for a page.
///
/// @param http the request itself, for its path and parameters
/// @param context the member, the time, and the texts in the member's language
/// @param admin whether the account that is signed in is an admin of its workspace
public record PageRequest(HttpServletRequest http, SignedIn signedIn, RequestContext context, boolean admin) {

    public Member member() {
        return context.member();
    }

    /// The account that is signed in.
    public PlatformUser user() {
        return signedIn.user();
    }

    public Language language() {
        return context.language();
    }

    public ZoneId zone() {
        return context.settings().zoneOrUtc();
    }

    public Instant now() {
        return context.now();
    }

    public LocalDate today() {
        return context.today();
    }

    /// A parameter of the address; empty if it is missing or blank.
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(http.getParameter(name)).filter(value -> !value.isBlank());
    }
}
