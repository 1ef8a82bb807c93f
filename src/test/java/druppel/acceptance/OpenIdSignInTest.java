package druppel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.testing.CapturedLogs;
import druppel.testing.OpenIdServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signing in with a real OpenID provider, over HTTP.
class OpenIdSignInTest {
    private static final PlatformUser IN_SLACK = new PlatformUser(Platform.SLACK, "T1", "U1");
    private static final Map<String, Object> ANNA =
            Map.of("name", "Anna de Vries", "email", "anna@example.org", "email_verified", true);

    @TempDir
    private Path folder;

    private OpenIdApplication app;

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void theSignInPageLeadsToTheProvider() {
        open(true);

        assertThat(new Browser().get("/signin?next=/me/words").body())
                .contains("Sign in with your work account", "href=\"/signin/oidc?next=%2Fme%2Fwords\"");
    }

    @Test
    void anUnknownPersonComesToTheLocalChat() {
        open(true);
        app.provider.next("anna-1", ANNA);
        Browser browser = new Browser();

        assertThat(location(browser.signIn(""))).isEqualTo("/chat");
        assertThat(app.account("anna-1")).contains(PlatformUser.local("oidc:anna-1"));
        assertThat(browser.get("/signin").body()).contains("Anna de Vries");
    }

    @Test
    void signingInLeadsWhereOneWantedToGo() {
        open(true);
        app.provider.next("anna-1", ANNA);

        assertThat(location(new Browser().signIn("?next=%2Fme%2Fwords"))).isEqualTo("/me/words");
    }

    @Test
    void itLeadsNowhereElse() {
        open(true);
        app.provider.next("anna-1", ANNA);

        assertThat(location(new Browser().signIn("?next=https%3A%2F%2Fevil.example.org")))
                .isEqualTo("/me");
    }

    @Test
    void withoutALocalChatThePageSaysHowToComeIn() {
        open(false);
        app.provider.next("anna-1", ANNA);

        HttpResponse<String> response = new Browser().signIn("");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("Druppel doesn’t know you yet", "Say “page” to Druppel");
    }

    @Test
    void aMemberInSlackLinksTheirIdentityByACode() {
        open(false);
        app.join();
        app.knowsEmail("anna@example.org");
        app.provider.next("anna-1", ANNA);
        Browser browser = new Browser();
        browser.signIn("");
        assertThat(browser.get("/signin/oidc/link").body())
                .contains("as Anna de Vries", "Send me a code in Slack")
                .doesNotContain("anna@example.org");

        browser.post("/signin/oidc/link", "do=send");
        assertThat(browser.get("/signin/oidc/link?code=sent").body()).contains("The code has been sent");
        HttpResponse<String> wrong = browser.post("/signin/oidc/link", "do=code&code=0000-0000");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("That isn’t the code", "aria-invalid=\"true\"");
        assertThat(app.account("anna-1")).isEmpty();

        assertThat(location(browser.post("/signin/oidc/link", "do=code&code=" + app.code())))
                .isEqualTo("/me");
        assertThat(app.account("anna-1")).contains(IN_SLACK);

        app.provider.next("anna-1", ANNA);
        assertThat(location(new Browser().signIn(""))).isEqualTo("/me");
    }

    @Test
    void anOfferNeedsTheBrowserThatSignedIn() {
        open(false);
        app.join();
        app.knowsEmail("anna@example.org");
        app.provider.next("anna-1", ANNA);
        Browser browser = new Browser();
        browser.signIn("");
        browser.post("/signin/oidc/link", "do=send");

        HttpResponse<String> other = new Browser().post("/signin/oidc/link", "do=code&code=" + app.code());
        assertThat(other.statusCode()).isEqualTo(410);
        assertThat(app.account("anna-1")).isEmpty();
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        open(false);
        app.join();
        app.knowsEmail("anna@example.org");
        app.provider.next("anna-1", ANNA);
        Browser browser = new Browser();
        browser.signIn("");

        assertThat(browser.post("/signin/oidc/link", "do=send", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(app.slack.calls("chat.postMessage"))
                .noneMatch(call -> call.field("text").contains("code"));
    }

    @Test
    void aSessionDoesNotComeWithoutTheTokenOfTheForm() {
        open(true);
        app.provider.next("bram-2", Map.of("name", "Bram"));
        Browser browser = new Browser();
        browser.signIn("");
        app.provider.next("anna-1", ANNA);
        browser.signIn("");

        assertThat(browser.post("/signin/oidc/link", "do=current").statusCode()).isEqualTo(422);
        assertThat(app.account("anna-1")).isEmpty();
    }

    @Test
    void aReplayedRedirectSignsNobodyIn() {
        open(true);
        app.provider.next("anna-1", ANNA);
        Browser browser = new Browser();
        OpenIdServer.Callback callback = browser.start("");
        Map<String, String> before = Map.copyOf(browser.cookies);
        browser.get(path(callback.address()));
        browser.cookies.clear();
        browser.cookies.putAll(before);

        HttpResponse<String> again = browser.get(path(callback.address()));
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("That sign-in has expired", "href=\"/signin\"");
        assertThat(browser.cookies).doesNotContainKey("druppel");
    }

    @Test
    void aRedirectToAnotherBrowserSignsNobodyIn() {
        open(true);
        app.provider.next("anna-1", ANNA);
        OpenIdServer.Callback callback = new Browser().start("");
        Browser victim = new Browser();
        victim.start("");

        assertThat(victim.get(path(callback.address())).statusCode()).isEqualTo(400);
        assertThat(victim.cookies).doesNotContainKey("druppel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oidc/callback",
                "/oidc/callback?code=x",
                "/oidc/callback?state=x&code=x",
                "/oidc/callback?state=%25",
                "/oidc/callback?error=access_denied"
            })
    void aRedirectOutOfNowhereSignsNobodyIn(String path) {
        open(true);

        HttpResponse<String> response = new Browser().get(path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("That sign-in has expired").doesNotContain("Exception");
    }

    @Test
    void whoeverDeclinesReadsSo() {
        open(true);
        Browser browser = new Browser();
        String state = browser.start("").state().orElseThrow();

        HttpResponse<String> response = browser.get("/oidc/callback?error=access_denied&state=" + state);
        assertThat(response.body()).contains("You weren’t signed in", "Back to signing in");
    }

    @Test
    void aTokenThatCannotBeTrustedIsRefusedInTheLanguageOfTheBrowser() {
        open(true);
        app.provider.next("anna-1", Map.of("nonce", "another", "name", "Anna de Vries"));
        Browser browser = new Browser();
        try (CapturedLogs logs = new CapturedLogs()) {
            HttpResponse<String> response = browser.get(path(browser.start("").address()), "Accept-Language", "nl");

            assertThat(response.statusCode()).isEqualTo(502);
            assertThat(response.body()).contains("Dat is niet gelukt", "Terug naar inloggen");
            assertThat(logs.text())
                    .contains("Unexpected JWT nonce")
                    .doesNotContain("Anna de Vries")
                    .doesNotContain("eyJ");
        }
    }

    @Test
    void whileTheProviderIsAwayThePageSaysSo() {
        open(true);
        Stream.of(1, 2).forEach(times -> app.provider.answer("openid-configuration", 503, "{}"));

        HttpResponse<String> response = new Browser().get("/signin/oidc");
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).contains("The sign-in page doesn’t respond");
    }

    private void open(boolean localChat) {
        app = new OpenIdApplication(folder, OpenIdServer.open(), localChat);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseGet(() -> response.statusCode() + response.body());
    }

    private static String path(URI address) {
        return address.getPath() + "?" + address.getRawQuery();
    }

    /// A browser with its cookies.
    private final class Browser {
        private final Map<String, String> cookies = new HashMap<>();

        HttpResponse<String> signIn(String query) {
            return get(path(start(query).address()));
        }

        /// Begins to sign in, and comes back from the provider.
        OpenIdServer.Callback start(String query) {
            return app.provider.signIn(URI.create(location(get("/signin/oidc" + query))));
        }

        HttpResponse<String> get(String path, String... headers) {
            return kept(app.browser.get(path, with(headers)));
        }

        HttpResponse<String> post(String path, String body, String... headers) {
            return kept(app.browser.post(path, body, with(headers)));
        }

        private String[] with(String... headers) {
            String sent = cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            return Stream.concat(Stream.of("Cookie", sent.isEmpty() ? "none=0" : sent), Stream.of(headers))
                    .toArray(String[]::new);
        }

        private HttpResponse<String> kept(HttpResponse<String> response) {
            response.headers().allValues("Set-Cookie").forEach(cookie -> {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                if (pair[1].isEmpty()) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            });
            return response;
        }
    }
}
