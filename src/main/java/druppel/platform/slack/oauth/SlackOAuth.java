package druppel.platform.slack.oauth;

import com.slack.api.Slack;
import druppel.domain.member.Workspace;
import druppel.persistence.UnitOfWork;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.SlackAuth;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.TokenProvider;
import druppel.web.Route;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// OAuth installation in any number of workspaces, with storage and rotation of their tokens.
public final class SlackOAuth {
    private static final String BACK = "/slack/oauth_redirect";

    private final List<Route> routes;
    private final TokenRotation tokenRotation;
    private final TokenProvider tokenProvider;

    /// @param base the public base address, without a trailing slash
    /// @param installed called with each workspace in which the app is installed or reinstalled
    /// @param patience timeout of requests to Slack
    public SlackOAuth(
            SlackSettings settings,
            SlackAuth.Client client,
            URI base,
            UnitOfWork store,
            Consumer<Workspace> installed,
            InstantSource clock,
            Duration patience) {
        Slack slack = SlackApi.client(settings, patience);
        OAuthClient oAuthClient = new OAuthClient(slack, client, URI.create(base + BACK));
        OAuthStateCookie cookie = new OAuthStateCookie("https".equals(base.getScheme()));
        InstallPages pages = new InstallPages();
        tokenRotation = new TokenRotation(store, oAuthClient, clock, patience);
        tokenProvider = new StoredTokens(store, tokenRotation, clock);
        routes = List.of(
                Route.of("/slack/install", new InstallServlet(settings, oAuthClient, store, cookie, pages, clock)),
                Route.of(BACK, new OAuthRedirectServlet(oAuthClient, store, cookie, pages, clock, installed)),
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
