package druppel.adapter.pages.signin;

import static jakarta.servlet.http.HttpServletResponse.SC_OK;

import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import druppel.message.SignInPageTextKey;
import druppel.web.session.NextPage;
import druppel.web.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// `/signin/link/…`: a one-time link of the bot. Opening it has no effect, because chat clients and scanners open every
/// link; the button uses it up and signs in.
final class SignInLinkPage extends VisitorServlet {
    private static final long serialVersionUID = 1;

    SignInLinkPage(SignInServices services) {
        super(services);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (services().links().find(rest(request)).isPresent()) {
            show(request, response, view(SC_OK, SignInPageTextKey.LINK_PAGE_TITLE, "link", Map.of()));
        } else {
            showGone(request, response, SignInPageTextKey.LINK_GONE);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PlatformUser> user = services().links().redeem(rest(request));
        if (user.isEmpty()) {
            showGone(request, response, SignInPageTextKey.LINK_GONE);
        } else {
            if (!isSignedIn(request, user.get())) {
                signIn(request, response, user.get(), Session.Kind.PAGE);
            }
            redirect(response, NextPage.of(Optional.empty()).path());
        }
    }

    /// Whether the browser has a session of the local chat of the same person, which opens the same pages and for
    /// longer.
    private boolean isSignedIn(HttpServletRequest request, PlatformUser user) {
        return signedIn(request)
                .map(SignedIn::session)
                .filter(session -> session.kind() == Session.Kind.CHAT)
                .filter(session -> session.user().equals(user) || isSamePerson(session.user(), user))
                .isPresent();
    }

    private boolean isSamePerson(PlatformUser one, PlatformUser other) {
        return services().store().read(rows -> {
            Optional<Long> member = rows.members().find(one).map(Member::id);
            return member.isPresent()
                    && member.equals(rows.members().find(other).map(Member::id));
        });
    }
}
