package druppel.adapter.pages.signin;

import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import druppel.feature.signin.oidc.OidcSignIn;
import druppel.message.OidcTextKey;
import druppel.web.SiteCookie;
import druppel.web.session.NextPage;
import druppel.web.session.SessionFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// Servlet of a step of signing in with an OpenID provider.
abstract class OidcServlet extends VisitorServlet {
    private static final long serialVersionUID = 1;

    private final transient OidcSignIn oidc;
    private final transient OidcCookie attempt;
    private final transient OidcCookie offer;

    OidcServlet(SignInServices services, OidcSignIn oidc) {
        super(services);
        this.oidc = oidc;
        attempt = new OidcCookie(new SiteCookie(services.site(), "druppel-oidc"));
        offer = new OidcCookie(new SiteCookie(services.site(), "druppel-oidc-offer"));
    }

    OidcSignIn oidc() {
        return oidc;
    }

    /// The cookie of an attempt that has begun.
    OidcCookie attempt() {
        return attempt;
    }

    /// The cookie of an offer to link an identity.
    OidcCookie offer() {
        return offer;
    }

    /// Signs in to an account, and leads to the page that was asked for.
    void enter(
            HttpServletRequest request, HttpServletResponse response, PlatformUser account, Optional<NextPage> next) {
        boolean local = account.platform().equals(Platform.LOCAL);
        signIn(request, response, account, local ? Session.Kind.CHAT : Session.Kind.PAGE);
        redirect(
                response,
                next.orElseGet(() -> NextPage.of(Optional.of("/chat").filter(chat -> local && oidc.localChat())))
                        .path());
    }

    /// Says in plain words why nobody was signed in, with a way back.
    void showFailure(
            HttpServletRequest request, HttpServletResponse response, int status, OidcTextKey title, OidcTextKey text)
            throws IOException {
        Map<String, Object> values =
                Map.of("text", text, "target", SessionFilter.SIGN_IN, "label", OidcTextKey.OIDC_AGAIN);
        show(request, response, view(status, title, "gone", values));
    }
}
