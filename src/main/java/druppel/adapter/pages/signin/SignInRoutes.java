package druppel.adapter.pages.signin;

import druppel.feature.signin.SignInLinks;
import druppel.feature.signin.accounts.InvitationService;
import druppel.feature.signin.oidc.OidcSignIn;
import druppel.web.RateLimitFilter;
import druppel.web.Route;
import druppel.web.SameOriginFilter;
import druppel.web.session.SessionFilter;
import java.util.List;

/// Routes of the pages for signing in and out. Their forms are accepted from these pages alone.
public final class SignInRoutes {
    private SignInRoutes() {}

    public static List<Route> of(SignInServices services, SignInWays ways, RateLimitFilter rateLimit) {
        return List.of(
                route(SessionFilter.SIGN_IN, new SignInPage(services, ways), rateLimit),
                route(SignInLinks.PATH + "*", new SignInLinkPage(services), rateLimit),
                route("/signin/code", new RecoveryCodePage(services), rateLimit),
                route(InvitationService.PATH + "*", new InvitationPage(services), rateLimit),
                route("/signout", new SignOutServlet(services), rateLimit));
    }

    /// The routes for signing in with an OpenID provider.
    public static List<Route> of(SignInServices services, OidcSignIn oidc, RateLimitFilter rateLimit) {
        return List.of(
                route(OidcStartServlet.PATH, new OidcStartServlet(services, oidc), rateLimit),
                route(OidcSignIn.CALLBACK, new OidcCallbackServlet(services, oidc), rateLimit),
                route(OidcOfferPage.PATH, new OidcOfferPage(services, oidc), rateLimit));
    }

    private static Route route(String path, VisitorServlet servlet, RateLimitFilter rateLimit) {
        return Route.of(path, servlet, rateLimit, new SameOriginFilter());
    }
}
