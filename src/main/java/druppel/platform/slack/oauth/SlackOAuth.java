package druppel.platform.slack.oauth;

import com.slack.api.Slack;
import druppel.platform.PlatformContext;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.SlackSettings.SlackAuth;
import druppel.platform.slack.api.TokenProvider;
import druppel.web.Route;
import druppel.web.SiteCookie;
import java.util.List;

/// OAuth installation in any number of workspaces, with storage and rotation of their tokens.
public final class SlackOAuth {
    private static final String BACK = "/slack/oauth_redirect";

    private final List<Route> routes;
    private final TokenRotation tokenRotation;
    private final TokenProvider tokenProvider;

    public SlackOAuth(SlackSettings settings, SlackAuth.Client client, PlatformContext context) {
        Slack slack = SlackApi.client(settings, context.patience());
        OAuthClient oAuthClient = new OAuthClient(slack, client, context.site().absolute(BACK));
        SiteCookie cookie = new SiteCookie(context.site(), "druppel-install");
        InstallPages pages = new InstallPages(context.site());
        tokenRotation = new TokenRotation(context.store(), oAuthClient, context.clock(), context.patience());
        tokenProvider = new StoredTokens(context.store(), tokenRotation, context.clock());
        routes = List.of(
                Route.of(
                        "/slack/install",
                        new InstallServlet(settings, oAuthClient, context, cookie, pages),
                        context.rateLimit()),
                Route.of(BACK, new OAuthRedirectServlet(oAuthClient, context, cookie, pages), context.rateLimit()),
                Route.of(InstallPages.ASSETS + "/*", pages.assets()));
    }

    /// The routes of the installation.
    public List<Route> routes() {
        return routes;
    }

    public TokenProvider tokens() {
        return tokenProvider;
    }

    /// Renews tokens that expire soon; call this about every minute.
    public void renew() {
        tokenRotation.run();
    }
}
