package druppel.adapter.pages.signin;

import druppel.adapter.pages.signin.OidcCookie.Kept;
import druppel.domain.member.PlatformUser;
import druppel.feature.signin.oidc.OidcLinks;
import druppel.feature.signin.oidc.OidcSignIn;
import druppel.feature.signin.oidc.OidcSignIn.Outcome;
import druppel.message.OidcTextKey;
import druppel.web.UrlEncodedForm;
import druppel.web.session.NextPage;
import druppel.web.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// `GET /oidc/callback`: the redirect URI. Ends an attempt to sign in with the OpenID provider.
final class OidcCallbackServlet extends OidcServlet {
    private static final long serialVersionUID = 1;

    OidcCallbackServlet(SignInServices services, OidcSignIn oidc) {
        super(services, oidc);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Kept> kept = attempt().of(request);
        Outcome outcome =
                oidc().finish(callback(request, kept), signedIn(request).map(SignedIn::user), browserLanguage(request));
        attempt().clear(response);
        show(request, response, outcome, kept.flatMap(Kept::next));
    }

    private static OidcSignIn.Callback callback(HttpServletRequest request, Optional<Kept> kept) {
        UrlEncodedForm query = Optional.ofNullable(request.getQueryString())
                .flatMap(UrlEncodedForm::read)
                .orElseGet(() -> new UrlEncodedForm(Map.of()));
        return new OidcSignIn.Callback(
                query.text("state"),
                kept.map(Kept::secret),
                query.text("code"),
                query.text("error"),
                query.text("iss"));
    }

    private void show(
            HttpServletRequest request, HttpServletResponse response, Outcome outcome, Optional<NextPage> next)
            throws IOException {
        switch (outcome) {
            case Outcome.SignedIn(PlatformUser account) -> enter(request, response, account, next);
            case Outcome.Offered(String secret) -> {
                offer().set(response, new Kept(secret, next), OidcLinks.VALID);
                redirect(response, OidcOfferPage.PATH);
            }
            case Outcome.Unknown() ->
                showFailure(request, response, 403, OidcTextKey.OIDC_UNKNOWN_TITLE, OidcTextKey.OIDC_UNKNOWN);
            case Outcome.Declined() ->
                showFailure(request, response, 403, OidcTextKey.OIDC_DECLINED_TITLE, OidcTextKey.OIDC_DECLINED);
            case Outcome.Unexpected() ->
                showFailure(request, response, 400, OidcTextKey.OIDC_UNEXPECTED_TITLE, OidcTextKey.OIDC_UNEXPECTED);
            case Outcome.Refused() ->
                showFailure(request, response, 502, OidcTextKey.OIDC_REFUSED_TITLE, OidcTextKey.OIDC_REFUSED);
            case Outcome.Silent() ->
                showFailure(request, response, 502, OidcTextKey.OIDC_SILENT_TITLE, OidcTextKey.OIDC_SILENT);
        }
    }
}
