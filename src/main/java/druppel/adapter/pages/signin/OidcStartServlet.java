package druppel.adapter.pages.signin;

import druppel.feature.signin.oidc.OidcSignIn;
import druppel.feature.signin.oidc.OidcSignIn.Started;
import druppel.message.OidcTextKey;
import druppel.web.session.NextPage;
import druppel.web.session.SessionFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// `GET /signin/oidc`: begins to sign in with the OpenID provider, and sends the browser there.
final class OidcStartServlet extends OidcServlet {
    /// The path of this step.
    static final String PATH = SessionFilter.SIGN_IN + "/oidc";

    private static final long serialVersionUID = 1;

    OidcStartServlet(SignInServices services, OidcSignIn oidc) {
        super(services, oidc);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Started> started = oidc().start();
        if (started.isPresent()) {
            Optional<NextPage> next = Optional.ofNullable(request.getParameter(SessionFilter.NEXT))
                    .map(path -> NextPage.of(Optional.of(path)));
            attempt().set(response, new OidcCookie.Kept(started.get().cookie(), next), OidcSignIn.VALID);
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", started.get().provider().toString());
        } else {
            showFailure(
                    request,
                    response,
                    HttpServletResponse.SC_BAD_GATEWAY,
                    OidcTextKey.OIDC_SILENT_TITLE,
                    OidcTextKey.OIDC_SILENT);
        }
    }
}
