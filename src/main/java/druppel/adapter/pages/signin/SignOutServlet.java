package druppel.adapter.pages.signin;

import druppel.web.UrlEncodedForm;
import druppel.web.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// `POST /signout`: ends the session of the browser. Doing it twice does no harm.
final class SignOutServlet extends VisitorServlet {
    private static final long serialVersionUID = 1;

    SignOutServlet(SignInServices services) {
        super(services);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UrlEncodedForm> form = form(request, response);
        Optional<SignedIn> signedIn = signedIn(request);
        if (form.isPresent() && signedIn.isPresent() && !signedIn.get().csrf().matches(form.get())) {
            showExpired(request, response);
        } else if (form.isPresent()) {
            signedIn.map(SignedIn::session)
                    .ifPresent(session -> services().sessions().end(session.user(), session.id()));
            cookie().clear(response);
            redirect(response, SignInPage.SIGNED_OUT);
        }
    }
}
