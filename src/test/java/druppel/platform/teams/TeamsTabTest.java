package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.session.Session;
import druppel.testing.CapturedLogs;
import druppel.testing.HttpBrowser;
import druppel.web.UrlEncodedForm;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Signing in to the tab over HTTP. What happens in a frame is in `TeamsTabInTheBrowserTest`.
class TeamsTabTest {
    private static final String FORM = "application/x-www-form-urlencoded";

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
        HttpResponse<String> response = post(token("ANNA"), "/me/words");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).contains("/me/words");
        assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-druppel-tab=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=None", "; Partitioned")
                .contains("; Max-Age=3600");
        assertThat(sessions()).map(Session::kind).containsExactly(Session.Kind.TAB);
    }

    @Test
    void signingInAgainEndsTheSessionBefore() {
        String cookie =
                post(token("anna"), "/me").headers().firstValue("Set-Cookie").orElseThrow();
        Session first = sessions().getFirst();
        post(token("anna"), "/me", "Cookie", cookie.replaceFirst(";.*", ""));

        assertThat(sessions()).hasSize(1).doesNotContain(first);
    }

    @Test
    void anyOtherTokenIsRefusedInTheSameWay() {
        try (CapturedLogs logs = new CapturedLogs()) {
            HttpResponse<String> response = post("x.y.z", "/me");
            HttpResponse<String> forBot = post(application.token("https://smba.trafficmanager.net/emea/"), "/me");

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body())
                    .contains("Teams could not sign you in here")
                    .doesNotContain("x.y.z", "<form");
            assertThat(forBot.body()).isEqualTo(response.body());
            assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(sessions()).isEmpty();
            assertThat(logs.text()).doesNotContain("x.y.z", "eyJ");
        }
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        assertThat(post(token("anna"), "/me", "Sec-Fetch-Site", "cross-site").statusCode())
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
        assertThat(page.body()).contains("lang=\"nl\"", "value=\"/me#today\"", "Teams kon je hier niet aanmelden");
    }

    @Test
    void itLeadsNowhereElse() {
        assertThat(post(token("anna"), "https://example.org/").headers().firstValue("Location"))
                .contains("/me");
    }

    private HttpResponse<String> post(String token, String next, String... headers) {
        String form = UrlEncodedForm.encode(Map.of("token", token, "next", next));
        String[] all = Stream.concat(Stream.of("Content-Type", FORM), Stream.of(headers))
                .toArray(String[]::new);
        return browser.post("/teams/tab", form, all);
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
