package druppel.platform.teams.tab;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.server.WebServer;
import druppel.common.BoundedHttpClient;
import druppel.feature.signin.SessionService;
import druppel.platform.teams.FakeMicrosoft;
import druppel.platform.teams.auth.EntraTokenVerifier;
import druppel.testing.BreakableUnitOfWork;
import druppel.testing.HttpBrowser;
import druppel.testing.MovableClock;
import druppel.web.HostNames;
import druppel.web.Route;
import druppel.web.SiteAddress;
import druppel.web.session.Tab;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The page of a build that could not fetch TeamsJS. With it, see `TeamsTabTest`.
class TabServletTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @Test
    void withoutTeamsJsThePageOffersTheBrowserAlone() {
        SiteAddress site = new SiteAddress(URI.create("http://localhost"));
        MovableClock clock = new MovableClock();
        try (FakeMicrosoft microsoft = new FakeMicrosoft();
                HttpClient client = BoundedHttpClient.client(TIMEOUT);
                BreakableUnitOfWork store = new BreakableUnitOfWork()) {
            EntraTokenVerifier tokens =
                    EntraTokenVerifier.open(microsoft.settings(), site, new BoundedHttpClient(client, TIMEOUT), clock);
            TabServlet servlet = new TabServlet(
                    site,
                    new Tab(TeamsTab.PATH, List.of("https://teams.microsoft.com"), List.of()),
                    List.of(),
                    tokens,
                    new SessionService(store, clock));
            try (WebServer server =
                    new WebServer("127.0.0.1", 0, List.of(Route.of(TeamsTab.PATH, servlet)), HostNames.of(site))) {
                server.start();
                try (HttpBrowser browser = new HttpBrowser(server.port())) {
                    assertThat(browser.get(TeamsTab.PATH + "?next=%2Fme").body())
                            .contains("Teams could not sign you in here", "href=\"/me\"", "write “page” to Druppel")
                            .doesNotContain("<script", "<form", "Teams signs you in");
                }
            }
        }
    }
}
