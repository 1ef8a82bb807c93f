package druppel.slack;

import com.slack.api.Slack;
import druppel.domain.member.Workspace;
import druppel.persistence.UnitOfWork;
import druppel.web.Route;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// Installs the bot in as many workspaces as want it, and has and renews their tokens.
public final class SlackInstalls {
    private static final String BACK = "/slack/oauth_redirect";

    private final List<Route> routes;
    private final Renewals renewals;
    private final Tokens tokens;

    /// @param base how the outside reaches us, without a slash at its end
    /// @param installed told of each workspace that it is installed in, for the first time or again
    /// @param patience how long an answer of Slack is waited for
    public SlackInstalls(
            SlackSettings settings,
            Access.Client client,
            URI base,
            UnitOfWork store,
            Consumer<Workspace> installed,
            InstantSource clock,
            Duration patience) {
        Slack slack = SlackClient.open(settings, patience);
        Exchange exchange = new Exchange(slack, client, URI.create(base + BACK));
        PassCookie cookie = new PassCookie("https".equals(base.getScheme()));
        InstallPages pages = new InstallPages();
        renewals = new Renewals(store, exchange, clock, patience);
        tokens = new InstalledTokens(store, renewals, clock);
        routes =
                List.of(
                        Route.of(
                                "/slack/install",
                                new Leaving(settings, exchange, store, cookie, pages, clock)),
                        Route.of(
                                BACK,
                                new Arriving(exchange, store, cookie, pages, clock, installed)),
                        Route.of(InstallPages.ASSETS + "/*", pages.assets()));
    }

    /// The way to Slack and back.
    public List<Route> routes() {
        return routes;
    }

    public Tokens tokens() {
        return tokens;
    }

    /// Renews the tokens whose end comes near; to be called every minute or so.
    public void renew() {
        renewals.run();
    }
}
