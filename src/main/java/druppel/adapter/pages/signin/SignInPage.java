package druppel.adapter.pages.signin;

import static jakarta.servlet.http.HttpServletResponse.SC_OK;

import druppel.adapter.pages.frame.View;
import druppel.domain.Language;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import druppel.feature.signin.accounts.RecoveryCodes.Attempt;
import druppel.message.SignInPageTextKey;
import druppel.web.UrlEncodedForm;
import druppel.web.session.NextPage;
import druppel.web.session.SessionFilter;
import druppel.web.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// `/signin`: the ways of signing in that there are, and the form for a recovery code.
final class SignInPage extends VisitorServlet {
    /// Where signing out leads.
    static final String SIGNED_OUT = SessionFilter.SIGN_IN + "?out";

    private static final long serialVersionUID = 1;
    private static final String CHAT = "/chat";
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int WAIT_SECONDS = 600;

    private final transient SignInWays ways;

    SignInPage(SignInServices services, SignInWays ways) {
        super(services);
        this.ways = ways;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> named = Optional.ofNullable(request.getParameter(SessionFilter.NEXT));
        NextPage next = NextPage.of(named);
        Optional<SignedIn> signedIn = signedIn(request).filter(browser -> opens(browser.session(), next));
        if (ways.open()) {
            redirect(response, next.path());
        } else if (signedIn.isPresent()) {
            show(request, response, already(signedIn.get(), next));
        } else {
            boolean out = request.getParameter("out") != null;
            show(
                    request,
                    response,
                    signIn(
                            request,
                            SC_OK,
                            SignInForm.fresh(named.map(path -> next.path()).orElse(""), out)));
        }
    }

    /// Whether a session opens a page: a link of the bot does not open the local chat.
    private static boolean opens(Session session, NextPage next) {
        return session.kind() == Session.Kind.CHAT || !next.path().startsWith(CHAT);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UrlEncodedForm> form = form(request, response);
        if (form.isPresent()) {
            recover(request, response, form.get());
        }
    }

    private void recover(HttpServletRequest request, HttpServletResponse response, UrlEncodedForm form)
            throws IOException {
        String name = form.first("name").orElse("");
        NextPage next = NextPage.of(
                form.first(SessionFilter.NEXT).filter(path -> !path.isEmpty()).or(() -> Optional.of(CHAT)));
        switch (services()
                .codes()
                .recover(
                        services().clientAddress().network(request).getHostAddress(),
                        name,
                        form.first("code").orElse(""))) {
            case Attempt.Recovered recovered -> enter(request, response, recovered, next);
            case Attempt.Wrong() ->
                refuse(
                        request,
                        response,
                        UNPROCESSABLE,
                        SignInForm.refused(next.path(), name, SignInPageTextKey.SIGN_IN_WRONG));
            case Attempt.TooMany() -> {
                response.setIntHeader("Retry-After", WAIT_SECONDS);
                refuse(
                        request,
                        response,
                        TOO_MANY_REQUESTS,
                        SignInForm.refused(next.path(), name, SignInPageTextKey.SIGN_IN_TOO_MANY));
            }
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, SignInForm form)
            throws IOException {
        show(request, response, signIn(request, status, form));
    }

    private void enter(
            HttpServletRequest request, HttpServletResponse response, Attempt.Recovered recovered, NextPage next)
            throws IOException {
        LocalAccount account = recovered.account();
        SignedIn signedIn = signIn(request, response, account.user(), Session.Kind.CHAT);
        Language language = account.language().orElseGet(() -> browserLanguage(request));
        showCode(response, account, recovered.code(), language, signedIn, next);
    }

    private View signIn(HttpServletRequest request, int status, SignInForm form) {
        return view(
                status,
                form.signedOut() ? SignInPageTextKey.SIGNED_OUT_TITLE : SignInPageTextKey.SIGN_IN_TITLE,
                "signin",
                Map.of("ways", ways, "form", form, "earlier", earlier(request)));
    }

    private View already(SignedIn signedIn, NextPage next) {
        Optional<String> name = services()
                .store()
                .read(rows -> rows.localAccounts().find(signedIn.user()))
                .filter(account -> signedIn.session().kind() == Session.Kind.CHAT)
                .map(account -> account.name().text());
        return view(
                SC_OK, SignInPageTextKey.SIGN_IN_ALREADY_TITLE, "already", Map.of("name", name, "next", next.path()));
    }

    /// The id of the member that this browser was before people signed in, if its conversation is still there and
    /// nobody else's.
    private Optional<String> earlier(HttpServletRequest request) {
        return ways.chat()
                ? cookie().read(request)
                        .flatMap(services().invitations()::earlier)
                        .map(PlatformUser::user)
                : Optional.empty();
    }
}
