package druppel.platform.slack.oauth;

import druppel.platform.PlatformContext;
import druppel.platform.slack.api.Scope;
import druppel.platform.slack.api.SlackSettings;
import druppel.web.OAuthState;
import druppel.web.SiteCookie;
import druppel.web.UrlEncodedForm;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /slack/install`: starts an OAuth installation. Sets the state cookie and redirects the browser to
/// Slack.
final class InstallServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(InstallServlet.class);
    private static final Duration EXPECTED = Duration.ofMinutes(10);

    private final transient SlackSettings settings;
    private final transient OAuthClient oAuthClient;
    private final transient PlatformContext context;
    private final transient SiteCookie cookie;
    private final transient InstallPages pages;

    InstallServlet(
            SlackSettings settings,
            OAuthClient oAuthClient,
            PlatformContext context,
            SiteCookie cookie,
            InstallPages pages) {
        this.settings = settings;
        this.oAuthClient = oAuthClient;
        this.context = context;
        this.cookie = cookie;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OAuthState oAuthState = OAuthState.random();
        if (stored(oAuthState)) {
            cookie.set(response, oAuthState.cookie().word(), EXPECTED);
            response.sendRedirect(authorize(oAuthState.state().word()).toString());
        } else {
            pages.show(InstallResult.AWAY, request, response);
        }
    }

    private boolean stored(OAuthState oAuthState) {
        Instant now = context.clock().instant();
        try {
            return context.store().write(rows -> {
                rows.oauthStates().store(oAuthState.digest(), now, now.plus(EXPECTED));
                return true;
            });
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("Cannot start a Slack installation: database write failed");
            return false;
        }
    }

    /// Slack's authorization page is on the host of its Web API.
    private URI authorize(String state) {
        String query = UrlEncodedForm.encode(Map.of(
                "client_id", oAuthClient.client().id(),
                "scope", String.join(",", Scope.requested(settings.openId())),
                "redirect_uri", oAuthClient.redirectUri().toString(),
                "state", state));
        return settings.api().resolve("../oauth/v2/authorize?" + query);
    }
}
