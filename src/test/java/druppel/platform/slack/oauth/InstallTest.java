package druppel.platform.slack.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.install.Installation;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.platform.slack.FakeGrants;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.platform.slack.SlackFixture;
import druppel.platform.slack.api.Scope;
import druppel.platform.slack.oauth.InstallFixture.Leaver;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// OAuth installation, and who is rejected.
class InstallTest {
    private static final String EXCHANGE = "oauth.v2.access";

    private final InstallFixture wire = new InstallFixture();

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void whoInstallsIsSentToSlackWithWhatIsAskedFor() throws Exception {
        Leaver leaver = wire.leave();

        assertThat(leaver.slack().getPath()).isEqualTo("/oauth/v2/authorize");
        assertThat(leaver.field("client_id")).isEqualTo(FakeGrants.CLIENT);
        assertThat(leaver.field("scope")).isEqualTo(String.join(",", Scope.requested(false)));
        assertThat(leaver.field("redirect_uri")).isEqualTo("http://localhost:3000/slack/oauth_redirect");
        assertThat(leaver.field("state")).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void theCookieIsAnotherSecretThanTheState() throws Exception {
        Leaver leaver = wire.leave();

        assertThat(leaver.carried())
                .matches("druppel-install=[A-Za-z0-9_-]{43}")
                .doesNotContain(leaver.field("state"));
    }

    @Test
    void theCookieIsKeptFromScriptsAndOtherSites() throws Exception {
        assertThat(wire.leave().cookie())
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void behindHttpsTheCookieIsOfThisHostAlone() throws Exception {
        try (InstallFixture secure = new InstallFixture("https://druppel.example.org")) {
            Leaver leaver = secure.leave();

            assertThat(leaver.cookie()).startsWith("__Host-druppel-install=").contains("Secure");
            assertThat(leaver.field("redirect_uri")).isEqualTo("https://druppel.example.org/slack/oauth_redirect");
            assertThat(secure.back(leaver, "T1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoComesBackWithACodeHasInstalledIt() throws Exception {
        HttpResponse<String> page = wire.install("T1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Druppel is in your Slack", "What happens now", "Who can read what");
        assertThat(wire.installed).containsExactly(new Workspace(Platform.SLACK, "T1"));
    }

    @Test
    void whatSlackGrantedIsKept() throws Exception {
        wire.install("T1");

        Installation kept = wire.kept("T1").orElseThrow().installation();
        assertThat(kept.tokenGrant().token()).isEqualTo("xoxb-T1-1");
        assertThat(kept.app()).isEqualTo("A1");
        assertThat(kept.bot()).isEqualTo("BT1");
        assertThat(kept.installer()).isEqualTo("U9");
        assertThat(kept.installedAt()).isEqualTo(SlackFixture.NOW);
        assertThat(kept.scopes()).containsExactlyInAnyOrder("commands", "chat:write", "im:history", "users:read");
    }

    @Test
    void theCodeIsHandedInWithTheAddressItCameBackTo() throws Exception {
        wire.install("T1");

        assertThat(wire.called(EXCHANGE).field("redirect_uri")).isEqualTo("http://localhost:3000/slack/oauth_redirect");
    }

    @Test
    void thePageIsInTheLanguageOfTheBrowser() throws Exception {
        Leaver leaver = wire.leave();
        HttpResponse<String> page = wire.get(
                "/slack/oauth_redirect?code=T1&state=" + leaver.field("state"),
                "Cookie",
                leaver.carried(),
                "Accept-Language",
                "fr, nl-BE;q=0.8, en;q=0.5");

        assertThat(page.body()).contains("<html lang=\"nl\">", "Druppel zit in jullie Slack");
    }

    @Test
    void theFilesOfThePageAreThere() throws Exception {
        String page = wire.install("T1").body();
        String file = page.replaceFirst("(?s).*href=\"(/slack/assets/[^\"]+/base.css)\".*", "$1");

        assertThat(wire.get(file).statusCode()).isEqualTo(200);
    }

    @Test
    void theCookieIsTakenBack() throws Exception {
        assertThat(wire.install("T1").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie ->
                        assertThat(cookie).startsWith("druppel-install=;").contains("Expires=Thu, 01 Jan 1970"));
    }

    @Test
    void nobodyComesBackTwice() throws Exception {
        Leaver leaver = wire.leave();
        wire.back(leaver, "T1");

        isUnexpected(wire.back(leaver, "T2"));
    }

    @Test
    void aWayThatTookTooLongIsOver() throws Exception {
        Leaver leaver = wire.leave();
        wire.pass(Duration.ofMinutes(10));

        isUnexpected(wire.back(leaver, "T1"));
    }

    @Test
    void aWayOfLessThanTenMinutesIsNot() throws Exception {
        Leaver leaver = wire.leave();
        wire.pass(Duration.ofMinutes(10).minusMillis(1));

        assertThat(wire.back(leaver, "T1").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyComesBackForAnother() throws Exception {
        Leaver anna = wire.leave();
        Leaver bram = wire.leave();

        isUnexpected(wire.back("code=T1&state=" + anna.field("state"), bram.carried()));
        assertThat(wire.back(anna, "T1").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyComesBackWithoutTheirCookie() throws Exception {
        isUnexpected(
                wire.get("/slack/oauth_redirect?code=T1&state=" + wire.leave().field("state")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "code=T1",
                "code=T1&state=",
                "state=&code=",
                "code=T1&state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "code=T1&state=%3Cscript%3Emarker%3C%2Fscript%3E",
                "state=a=b&code=marker",
                "marker",
                "code=%80&state=%00marker"
            })
    void whatSlackNeverSendsInstallsNothingAndIsNotRepeated(String query) throws Exception {
        HttpResponse<String> page = wire.back(query, wire.leave().carried());

        isUnexpected(page);
        assertThat(page.body()).doesNotContain("marker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20", "%3Cb%3E", "a%26client_secret"})
    void aCodeThatIsNoneIsNotHandedIn(String code) throws Exception {
        assertThat(wire.install(code).statusCode()).isEqualTo(502);
        assertThat(wire.slack.calls(EXCHANGE)).isEmpty();
    }

    @Test
    void whoSaysNoIsToldThatNothingWasInstalled() throws Exception {
        Leaver leaver = wire.leave();
        HttpResponse<String> page = wire.back("error=access_denied&state=" + leaver.field("state"), leaver.carried());

        assertThat(page.statusCode()).isEqualTo(200);
        canTryAgain(page, "Nothing was installed");
    }

    @Test
    void anErrorOfAnotherKindIsNotRepeated() throws Exception {
        Leaver leaver = wire.leave();
        HttpResponse<String> page =
                wire.back("error=%3Cscript%3Emarker&state=" + leaver.field("state"), leaver.carried());

        assertThat(page.body()).doesNotContain("marker");
        canTryAgain(page, "Slack said no");
    }

    @Test
    void aCodeThatSlackDoesNotTakeInstallsNothing() throws Exception {
        HttpResponse<String> page = wire.install("unknown");

        assertThat(page.statusCode()).isEqualTo(502);
        canTryAgain(page, "Slack said no");
    }

    @Test
    void anAnswerThatNamesNoWorkspaceInstallsNothing() throws Exception {
        wire.slack.next(EXCHANGE, "{\"ok\":true,\"access_token\":\"xoxb-1\",\"bot_user_id\":\"B1\"}");

        canTryAgain(wire.install("T1"), "Slack said no");
    }

    @Test
    void aSlackThatFailsInstallsNothing() throws Exception {
        wire.slack.next(EXCHANGE, new Manner.Status(500, Map.of()));
        HttpResponse<String> page = wire.install("T1");

        assertThat(page.statusCode()).isEqualTo(502);
        canTryAgain(page, "Slack didn’t answer");
    }

    @Test
    void aSlackThatDoesNotAnswerIsNotWaitedForLong() throws Exception {
        wire.slack.next(EXCHANGE, new Manner.Silence());

        canTryAgain(wire.install("T1"), "Slack didn’t answer");
    }

    @Test
    void aSlackThatTakesItsTimeIsWaitedFor() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        wire.slack.next(EXCHANGE, new Manner.Held(asked, new Manner.Well()));
        Thread.startVirtualThread(() -> releaseOnceAsked(asked));

        assertThat(wire.install("T1").statusCode()).isEqualTo(200);
    }

    @Test
    void whereTheRowsCannotBeWrittenNobodyIsSentToSlack() throws Exception {
        wire.store.breakDown();
        HttpResponse<String> page = wire.get("/slack/install");

        assertThat(page.statusCode()).isEqualTo(503);
        canTryAgain(page, "right now");
    }

    @Test
    void whereTheRowsCannotBeWrittenAnymoreNothingIsInstalled() throws Exception {
        Leaver leaver = wire.leave();
        wire.slack.answering(call -> {
            wire.store.breakDown();
            return new Manner.Well();
        });
        HttpResponse<String> page = wire.back(leaver, "T1");

        assertThat(page.statusCode()).isEqualTo(503);
        canTryAgain(page, "right now");
    }

    @Test
    void whatFollowsFromAnInstallationMayFailWithoutIt() throws Exception {
        wire.stumble();

        assertThat(wire.install("T1").body()).contains("Druppel is in your Slack");
        assertThat(wire.kept("T1")).isPresent();
    }

    @Test
    void aCrowdIsAskedToComeBackLater() {
        List<HttpResponse<String>> pages = wire.together("/slack/install", 600);

        assertThat(pages).extracting(HttpResponse::statusCode).containsOnly(302, 429);
        pages.stream()
                .filter(page -> page.statusCode() == 429)
                .forEach(page -> assertThat(page.headers())
                        .satisfies(headers ->
                                assertThat(headers.firstValue("Retry-After")).isPresent()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/slack/install", "/slack/oauth_redirect"})
    void pagesAreNeitherKeptNorFramed(String path) throws Exception {
        HttpHeaders headers = wire.get(path).headers();

        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    }

    private void isUnexpected(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(400);
        canTryAgain(page, "That link no longer works");
    }

    private void canTryAgain(HttpResponse<String> page, String heading) {
        assertThat(page.body()).contains(heading, "href=\"/slack/install\"", "Try again");
        assertThat(page.body()).doesNotContain("What happens now");
    }

    private void releaseOnceAsked(CountDownLatch asked) {
        try {
            wire.called(EXCHANGE);
            asked.countDown();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
