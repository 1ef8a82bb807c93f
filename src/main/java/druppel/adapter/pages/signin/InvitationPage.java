package druppel.adapter.pages.signin;

import static jakarta.servlet.http.HttpServletResponse.SC_OK;

import druppel.domain.Language;
import druppel.domain.member.LocalAccount;
import druppel.domain.session.Session;
import druppel.feature.signin.accounts.InvitationService.Entry;
import druppel.message.SignInPageTextKey;
import druppel.web.session.NextPage;
import druppel.web.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// `/invite/…`: an invitation to the local chat. Opening it has no effect, because chat clients and scanners open every
/// link; the button uses it up, signs in, and shows the recovery code at the first entry.
final class InvitationPage extends VisitorServlet {
    private static final long serialVersionUID = 1;
    private static final NextPage CHAT = new NextPage("/chat");

    InvitationPage(SignInServices services) {
        super(services);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<LocalAccount> invited = services().invitations().invited(rest(request));
        if (invited.isEmpty()) {
            showGone(request, response, SignInPageTextKey.INVITATION_GONE);
        } else {
            Map<String, Object> values = Map.of("name", invited.get().name().text());
            Language language = invited.get().language().orElseGet(() -> browserLanguage(request));
            show(
                    response,
                    view(SC_OK, SignInPageTextKey.INVITATION_PAGE_TITLE, "invitation", values),
                    language,
                    Optional.empty());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Entry> entry = services().invitations().accept(rest(request), browserLanguage(request));
        if (entry.isEmpty()) {
            showGone(request, response, SignInPageTextKey.INVITATION_GONE);
        } else {
            enter(request, response, entry.get());
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Entry entry) throws IOException {
        LocalAccount account = entry.account();
        SignedIn signedIn = signIn(request, response, account.user(), Session.Kind.CHAT);
        if (entry.code().isPresent()) {
            Language language = account.language().orElseGet(() -> browserLanguage(request));
            showCode(response, account, entry.code().get(), language, signedIn, CHAT);
        } else {
            redirect(response, CHAT.path());
        }
    }
}
