package druppel.adapter.pages.signin;

import druppel.domain.member.LocalAccount;
import druppel.domain.session.Session;
import druppel.web.UrlEncodedForm;
import druppel.web.session.NextPage;
import druppel.web.session.SessionFilter;
import druppel.web.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// `POST /signin/code`: gives whoever is signed in to the local chat a new recovery code.
final class RecoveryCodePage extends VisitorServlet {
    private static final long serialVersionUID = 1;

    RecoveryCodePage(SignInServices services) {
        super(services);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        redirect(response, SessionFilter.SIGN_IN);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UrlEncodedForm> form = form(request, response);
        if (form.isEmpty()) {
            return;
        }
        Optional<SignedIn> signedIn = signedIn(request)
                .filter(session -> session.csrf().matches(form.get()))
                .filter(session -> session.session().kind() == Session.Kind.CHAT);
        Optional<LocalAccount> account = signedIn.flatMap(
                session -> services().store().read(rows -> rows.localAccounts().find(session.user())));
        if (account.isEmpty()) {
            showExpired(request, response);
        } else {
            showCode(
                    response,
                    account.get(),
                    services().codes().renew(account.get().user()),
                    language(request),
                    signedIn.get(),
                    NextPage.of(Optional.of("/chat")));
        }
    }
}
