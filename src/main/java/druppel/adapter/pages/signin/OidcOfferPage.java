package druppel.adapter.pages.signin;

import druppel.adapter.pages.signin.OidcCookie.Kept;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcOffer;
import druppel.feature.signin.oidc.OidcLinks;
import druppel.feature.signin.oidc.OidcLinks.CodeResult;
import druppel.feature.signin.oidc.OidcSignIn;
import druppel.message.OidcTextKey;
import druppel.web.UrlEncodedForm;
import druppel.web.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// `/signin/oidc/link`: the offer to link an identity to an account. It takes a code that is sent to the account in its
/// chat, or the account's session in the same browser.
final class OidcOfferPage extends OidcServlet {
    /// The path of the page.
    static final String PATH = OidcStartServlet.PATH + "/link";

    private static final long serialVersionUID = 1;
    private static final int UNPROCESSABLE = 422;

    OidcOfferPage(SignInServices services, OidcSignIn oidc) {
        super(services, oidc);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<OidcOffer> offered = offer().of(request).flatMap(kept -> links().find(kept.secret()));
        if (offered.isEmpty()) {
            showOver(request, response);
        } else {
            show(request, response, HttpServletResponse.SC_OK, form(request, offered.get(), result(request), false));
        }
    }

    /// What became of a code that was asked for just now.
    private static Optional<CodeResult> result(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("code")).flatMap(word -> switch (word) {
            case "sent" -> Optional.of(CodeResult.SENT);
            case "not_sent" -> Optional.of(CodeResult.NOT_SENT);
            case "too_many" -> Optional.of(CodeResult.TOO_MANY);
            default -> Optional.empty();
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UrlEncodedForm> form = form(request, response);
        if (form.isEmpty()) {
            return;
        }
        Optional<Kept> kept = offer().of(request);
        Optional<OidcOffer> offered = kept.flatMap(one -> links().find(one.secret()));
        if (offered.isEmpty()) {
            showOver(request, response);
        } else {
            answer(request, response, kept.get(), offered.get(), form.get());
        }
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, Kept kept, OidcOffer offered, UrlEncodedForm form)
            throws IOException {
        Optional<PlatformUser> linked = switch (form.first("do").orElse("")) {
            case "code" -> links().confirm(kept.secret(), form.first("code").orElse(""));
            case "current" ->
                signedIn(request)
                        .filter(session -> session.csrf().matches(form))
                        .map(SignedIn::user)
                        .flatMap(account -> links().linkCurrent(kept.secret(), account));
            case "new" ->
                oidc().localChat()
                        ? links().registerInstead(kept.secret(), browserLanguage(request))
                        : Optional.empty();
            default -> Optional.empty();
        };
        if (linked.isPresent()) {
            offer().clear(response);
            enter(request, response, linked.get(), kept.next());
        } else if (form.first("do").equals(Optional.of("send"))) {
            String result = links().sendCode(kept.secret())
                    .map(code -> code.name().toLowerCase(Locale.ROOT))
                    .orElse("");
            redirect(response, PATH + "?" + UrlEncodedForm.encode(Map.of("code", result)));
        } else {
            show(request, response, UNPROCESSABLE, form(request, offered, Optional.empty(), true));
        }
    }

    private OidcOfferForm form(
            HttpServletRequest request, OidcOffer offered, Optional<CodeResult> code, boolean wrong) {
        return new OidcOfferForm(offered, signedIn(request).map(SignedIn::user), code, wrong, oidc().localChat());
    }

    private void show(HttpServletRequest request, HttpServletResponse response, int status, OidcOfferForm form)
            throws IOException {
        show(request, response, view(status, OidcTextKey.OIDC_OFFER_TITLE, "offer", Map.of("form", form)));
    }

    private void showOver(HttpServletRequest request, HttpServletResponse response) throws IOException {
        showFailure(
                request,
                response,
                HttpServletResponse.SC_GONE,
                OidcTextKey.OIDC_UNEXPECTED_TITLE,
                OidcTextKey.OIDC_UNEXPECTED);
    }

    private OidcLinks links() {
        return oidc().links();
    }
}
