package druppel.platform.slack.oauth;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import druppel.domain.install.Installation;
import druppel.domain.member.Workspace;
import druppel.platform.PlatformContext;
import druppel.web.OAuthState;
import druppel.web.SiteCookie;
import druppel.web.UrlEncodedForm;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /slack/oauth_redirect`: the redirect URI of OAuth. Exchanges the authorization code for tokens, or
/// reports that the user declined.
final class OAuthRedirectServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(OAuthRedirectServlet.class);
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,500}");
    private static final Predicate<String> WORD =
            Pattern.compile("[a-z_]{1,80}").asMatchPredicate();

    private final transient OAuthClient oAuthClient;
    private final transient PlatformContext context;
    private final transient SiteCookie cookie;
    private final transient InstallPages pages;

    OAuthRedirectServlet(OAuthClient oAuthClient, PlatformContext context, SiteCookie cookie, InstallPages pages) {
        this.oAuthClient = oAuthClient;
        this.context = context;
        this.cookie = cookie;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        InstallResult end = result(request);
        cookie.clear(response);
        pages.show(end, request, response);
    }

    private InstallResult result(HttpServletRequest request) {
        Optional<UrlEncodedForm> query =
                Optional.ofNullable(request.getQueryString()).flatMap(UrlEncodedForm::read);
        Optional<String> error = query.flatMap(form -> form.text("error"));
        if (error.filter("access_denied"::equals).isPresent()) {
            return InstallResult.DECLINED;
        }
        Optional<String> state = query.flatMap(form -> form.text("state"));
        return state.flatMap(carried -> cookie.of(request).flatMap(kept -> OAuthState.of(carried, kept)))
                .map(oAuthState -> result(oAuthState, error, query.flatMap(form -> form.text("code"))))
                .orElse(InstallResult.UNEXPECTED);
    }

    private InstallResult result(OAuthState oAuthState, Optional<String> error, Optional<String> code) {
        Optional<Boolean> expected = written(() -> consumed(oAuthState));
        if (expected.isEmpty()) {
            return InstallResult.AWAY;
        }
        if (!expected.get()) {
            return InstallResult.UNEXPECTED;
        }
        return code.filter(CODE.asMatchPredicate())
                .map(this::exchange)
                .orElseGet(
                        () -> logged(InstallResult.REFUSED, error.filter(WORD).orElse("no_code")));
    }

    private boolean consumed(OAuthState oAuthState) {
        return context.store()
                .write(rows -> rows.oauthStates()
                        .consume(oAuthState.digest(), context.clock().instant()));
    }

    private InstallResult exchange(String code) {
        return switch (oAuthClient.code(code)) {
            case OAuthResult.Granted(OAuthV2AccessResponse answer) ->
                new OAuthResponseParser(answer, context.clock().instant())
                        .installation()
                        .map(this::keep)
                        .orElseGet(() -> logged(InstallResult.REFUSED, "answer_without_token"));
            case OAuthResult.Refused(String why) -> logged(InstallResult.REFUSED, why);
            case OAuthResult.Silent(String why) -> logged(InstallResult.SILENT, why);
        };
    }

    private InstallResult keep(Installation installation) {
        Workspace workspace = installation.workspace();
        return written(() -> context.store().write(rows -> {
                    rows.installations().save(installation);
                    return workspace;
                }))
                .map(this::followUp)
                .orElse(InstallResult.AWAY);
    }

    /// Runs the follow-up work. If it fails, the app is installed all the same.
    private InstallResult followUp(Workspace workspace) {
        try {
            context.installed().accept(workspace);
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("workspace", workspace.key())
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("The installation is stored, but its follow-up work failed; install again");
        }
        return InstallResult.INSTALLED;
    }

    private static <T> Optional<T> written(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("Cannot store an installation: database write failed");
            return Optional.empty();
        }
    }

    private static InstallResult logged(InstallResult end, String why) {
        LOG.atWarn().addKeyValue("why", why).log("Slack granted no token for an installation; install again");
        return end;
    }
}
