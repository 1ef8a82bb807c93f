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

    /// The form is read for the sake of a session alone.
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SignedIn> signedIn = signedIn(request);
        if (signedIn.isPresent()) {
            end(signedIn.get(), request, response);
        } else {
            showSignedOut(response);
        }
    }

    private void end(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UrlEncodedForm> form = form(request, response);
        if (form.isPresent() && !signedIn.csrf().matches(form.get())) {
            showExpired(request, response);
        } else if (form.isPresent()) {
            services().sessions().end(signedIn.user(), signedIn.session().id());
            showSignedOut(response);
        }
    }

    private void showSignedOut(HttpServletResponse response) {
        cookie().clear(response);
        redirect(response, SignInPage.SIGNED_OUT);
    }
}
