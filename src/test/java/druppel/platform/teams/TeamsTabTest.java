package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.session.Session;
import druppel.testing.CapturedLogs;
import druppel.testing.HttpBrowser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Signing in to the tab over HTTP. What happens in a frame is in `TeamsTabInTheBrowserTest`.
class TeamsTabTest {
    private final TeamsTestApplication application = new TeamsTestApplication("2026-11-30T06:55:00Z");
    private HttpBrowser browser;

    @BeforeEach
    void open() {
        browser = new HttpBrowser(application.address().getPort());
    }

    @AfterEach
    void close() {
        browser.close();
        application.close();
    }

    @Test
    void aTokenStartsASessionInACookieForTheFrame() {
        HttpResponse<String> response = post(token("ANNA"));

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-druppel-tab=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=None", "; Partitioned")
                .contains("; Max-Age=3600");
        assertThat(sessions()).map(Session::kind).containsExactly(Session.Kind.TAB);
    }

    @Test
    void signingInAgainEndsTheSessionBefore() {
        String cookie = post(token("anna")).headers().firstValue("Set-Cookie").orElseThrow();
        Session first = sessions().getFirst();
        post(token("anna"), "Cookie", cookie.replaceFirst(";.*", ""));

        assertThat(sessions()).hasSize(1).doesNotContain(first);
    }

    @Test
    void anyOtherTokenIsRefusedInTheSameWay() {
        try (CapturedLogs logs = new CapturedLogs()) {
            HttpResponse<String> response = post("x.y.z");
            HttpResponse<String> forBot = post(application.token("https://smba.trafficmanager.net/emea/"));

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body()).isEmpty();
            assertThat(forBot.statusCode()).isEqualTo(401);
            assertThat(forBot.body()).isEmpty();
            assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(sessions()).isEmpty();
            assertThat(logs.text()).doesNotContain("x.y.z", "eyJ");
        }
    }

    @Test
    void aRequestOfAnotherSiteIsRefused() {
        assertThat(post(token("anna"), "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(sessions()).isEmpty();
    }

    @Test
    void onlyTeamsShowsThePageInAFrame() {
        HttpResponse<String> page = browser.get("/teams/tab?next=%2Fme%23today", "Accept-Language", "nl");

        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .endsWith("frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com"
                        + " https://teams.cloud.microsoft")
                .contains("script-src 'self';");
        assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(page.body()).contains("lang=\"nl\"", "data-next=\"/me#today\"", "Teams kon je hier niet aanmelden");
    }

    @Test
    void itLeadsNowhereElse() {
        assertThat(browser.get("/teams/tab?next=https%3A%2F%2Fexample.org%2F").body())
                .contains("data-next=\"/me\"")
                .doesNotContain("example.org");
    }

    private HttpResponse<String> post(String token, String... headers) {
        String[] all = Stream.concat(Stream.of("Authorization", "Bearer " + token), Stream.of(headers))
                .toArray(String[]::new);
        return browser.post("/teams/tab", "", all);
    }

    private String token(String person) {
        TokenIssuer issuer = new TokenIssuer(application.now.get());
        return TokenIssuer.signed(
                TokenIssuer.header(),
                application.microsoft.claims(issuer, person).build(),
                TokenIssuer.KEY);
    }

    private List<Session> sessions() {
        return application.store.read(
                rows -> rows.sessions().of(TeamsTestApplication.person("anna"), application.now.get()));
    }
}
