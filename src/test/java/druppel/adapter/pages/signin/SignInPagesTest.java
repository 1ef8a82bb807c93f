package druppel.adapter.pages.signin;

import static druppel.adapter.pages.signin.SignInApplication.code;
import static druppel.adapter.pages.signin.SignInApplication.cookie;
import static druppel.adapter.pages.signin.SignInApplication.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.common.Sha256;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import druppel.feature.signin.accounts.InvitationService;
import druppel.message.SignInPageTextKey;
import druppel.web.UrlEncodedForm;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages for signing in, over HTTP.
class SignInPagesTest {
    private static final PlatformUser ANNA = PlatformUser.local("anna");
    private static final PlatformUser ANNA_IN_SLACK = new PlatformUser(Platform.SLACK, "T1", "U1");

    private SignInApplication application;

    @BeforeEach
    void open(@TempDir Path folder) {
        application = SignInApplication.open(folder);
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void thePageNamesTheWaysThatAreConfigured() {
        assertThat(get("/signin"))
                .contains("Do you talk to Druppel in Slack?", "Were you invited", "With a recovery code")
                .doesNotContain("Sign out");
    }

    @Test
    void withoutALocalChatThereIsNoFormForACode(@TempDir Path other) {
        SignInWays ways = new SignInWays(false, false, List.of("Slack", "Microsoft Teams"), List.of());
        try (SignInApplication slack = new SignInApplication(other, ways)) {
            assertThat(slack.browser.get("/signin").body())
                    .contains("in Slack or Microsoft Teams?")
                    .doesNotContain("<input");
        }
    }

    @Test
    void aProviderIsAButtonThatKeepsWhereOneWantedToGo(@TempDir Path other) {
        SignInWays.Provider provider = new SignInWays.Provider("/oidc/start", SignInPageTextKey.SIGN_IN_GO);
        SignInWays ways = new SignInWays(false, true, List.of(), List.of(provider));
        try (SignInApplication oidc = new SignInApplication(other, ways)) {
            assertThat(oidc.browser.get("/signin?next=/me/words").body())
                    .contains("href=\"/oidc/start?next=%2Fme%2Fwords\"");
            assertThat(oidc.browser.get("/signin").body()).contains("href=\"/oidc/start\"");
        }
    }

    @Test
    void whereEverybodyIsTheSameNobodySignsIn(@TempDir Path other) {
        try (SignInApplication demo = new SignInApplication(other, new SignInWays(true, true, List.of(), List.of()))) {
            assertThat(location(demo.browser.get("/signin?next=/me/words"))).isEqualTo("/me/words");
        }
    }

    @Test
    void thePagesAreInTheLanguageOfTheBrowser() {
        assertThat(application
                        .browser
                        .get("/signin", "Accept-Language", "nl-NL")
                        .body())
                .contains("<html lang=\"nl\">", "<h1>Inloggen</h1>", "Met een herstelcode");
    }

    @Test
    void nobodyElseLearnsOfAnInvitation() {
        HttpResponse<String> page = application.browser.get(application.invite("Anna"));

        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(page.headers().firstValue("Referrer-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).isIn("no-referrer", "same-origin"));
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void lookingAtAnInvitationDoesNotUseItUp() {
        String invitation = application.invite("Anna");
        get(invitation);

        assertThat(get(invitation)).contains("You were invited as Anna.", "Come in");
        assertThat(application.browser.send("HEAD", invitation).statusCode()).isEqualTo(200);
        assertThat(application.browser.post(invitation, "").statusCode()).isEqualTo(200);
    }

    @Test
    void whoAcceptsIsSignedInToTheChatAndSeesTheCodeOnce() {
        HttpResponse<String> entry = application.enter("Anna");

        assertThat(entry.body()).contains("<h1>Keep this code</h1>", "<dd>Anna</dd>", "href=\"/chat\"");
        assertThat(code(entry)).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        assertThat(session()).hasValueSatisfying(session -> {
            assertThat(session.kind()).isEqualTo(Session.Kind.CHAT);
            assertThat(session.expiresAt()).isEqualTo(application.now.get().plus(Session.Kind.CHAT.idle()));
        });
    }

    @Test
    void anInvitationWorksOnceAndNotForever() {
        String used = application.invite("Anna");
        application.browser.post(used, "");
        String late = application.invite("Bram");
        application.now.set(application.now.get().plus(InvitationService.VALID));

        for (String path : List.of(used, late, "/invite/", "/invite/x", "/invite/" + "A".repeat(43))) {
            assertThat(application.browser.get(path).statusCode()).isEqualTo(410);
            HttpResponse<String> answer = application.browser.post(path, "");
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(answer.body()).contains("An invitation works once");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void whoComesInAgainGoesToTheChatAndKeepsTheirCode() {
        String code = code(application.enter("Anna"));
        HttpResponse<String> again = application.browser.post(application.inviteAgain("Anna"), "");

        assertThat(location(again)).isEqualTo("/chat");
        assertThat(recover("Anna", code).statusCode()).isEqualTo(200);
    }

    @Test
    void theCodeSignsInAndGivesTheNext() {
        String first = code(application.enter("Anna"));
        HttpResponse<String> recovered = recover("anna", first.toLowerCase(Locale.ROOT));

        assertThat(recovered.body()).contains("<h1>Keep this code</h1>").doesNotContain(first);
        assertThat(application
                        .browser
                        .get("/signin", "Cookie", cookie(recovered))
                        .body())
                .contains("signed in as Anna");
        assertThat(recover("anna", first).statusCode()).isEqualTo(422);
    }

    @Test
    void aWrongCodeIsSaidAtTheFieldsAndTheNameStays() {
        HttpResponse<String> answer = recover("<Anna>", "0000");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("don’t belong together", "value=\"&lt;Anna>\"", "aria-invalid=\"true\"")
                .doesNotContain("0000");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void tooManyAttemptsAreStopped() {
        String code = code(application.enter("Anna"));
        for (int attempt = 0; attempt < 10; attempt++) {
            recover("Anna", "0000-0000-0000-0000");
        }
        HttpResponse<String> answer = recover("Anna", code);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("600");
        assertThat(answer.body()).contains("too many attempts");
    }

    @Test
    void signingInLeadsToWhereOneWantedToGoButNeverElsewhere() {
        String code = code(application.enter("Anna"));
        HttpResponse<String> words = application.browser.post("/signin", form("Anna", code, "/me/words"));
        assertThat(words.body()).contains("href=\"/me/words\"");

        HttpResponse<String> evil = application.browser.post("/signin", form("Anna", code(words), "//evil.example/"));
        assertThat(evil.body()).doesNotContain("evil").contains("href=\"/me\"");
    }

    @Test
    void signingInEndsTheSessionThatTheBrowserHad() {
        String old = cookie(application.enter("Anna"));
        HttpResponse<String> bram = application.browser.post(application.invite("Bram"), "", "Cookie", old);

        assertThat(cookie(bram)).isNotEqualTo(old);
        assertThat(application.sessionsOf(ANNA)).isEmpty();
        assertThat(application.sessionsOf(PlatformUser.local("bram"))).hasSize(1);
    }

    @Test
    void whoIsSignedInCanHaveANewCode() {
        HttpResponse<String> entry = application.enter("Anna");
        HttpResponse<String> page = application.browser.get("/signin", "Cookie", cookie(entry));
        HttpResponse<String> renewed =
                application.browser.post("/signin/code", "csrf=" + csrf(page), "Cookie", cookie(entry));

        assertThat(recover("Anna", code(entry)).statusCode()).isEqualTo(422);
        assertThat(recover("Anna", code(renewed)).statusCode()).isEqualTo(200);
    }

    @Test
    void aNewCodeNeedsTheTokenOfTheSession() {
        HttpResponse<String> entry = application.enter("Anna");

        assertThat(application
                        .browser
                        .post("/signin/code", "csrf=0", "Cookie", cookie(entry))
                        .statusCode())
                .isEqualTo(403);
        assertThat(application.browser.post("/signin/code", "").statusCode()).isEqualTo(403);
        assertThat(recover("Anna", code(entry)).statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionAndForgetsTheCookie() {
        HttpResponse<String> entry = application.enter("Anna");
        HttpResponse<String> out = application.browser.post("/signout", "csrf=" + csrf(entry), "Cookie", cookie(entry));

        assertThat(location(out)).isEqualTo("/signin?out");
        assertThat(out.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        cookie -> assertThat(cookie).startsWith("druppel=;").contains("Expires=Thu, 01 Jan 1970"));
        assertThat(session()).isEmpty();
        assertThat(get("/signin?out")).contains("<h1>You’re signed out</h1>", "You’re signed out of this browser.");
    }

    @Test
    void signingOutNeedsTheTokenOfTheSession() {
        HttpResponse<String> entry = application.enter("Anna");

        assertThat(application
                        .browser
                        .post("/signout", "", "Cookie", cookie(entry))
                        .statusCode())
                .isEqualTo(403);
        assertThat(session()).isPresent();
    }

    @Test
    void nothingIsReadFromWhoeverIsNotSignedIn() {
        String tooLong = "csrf=" + "0".repeat(20_000);

        assertThat(location(application.browser.post("/signout", tooLong))).isEqualTo("/signin?out");
    }

    @Test
    void signingOutTwiceDoesNoHarm() {
        assertThat(location(application.browser.post("/signout", ""))).isEqualTo("/signin?out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/signout", "/signin/code", "/invite/x", "/signin/link/x"})
    void aFormOfAnotherSiteIsRefused(String path) {
        assertThat(application
                        .browser
                        .post(path, "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aLinkOfTheBotSignsInToThePagesOnce() {
        String link = link(ANNA_IN_SLACK);
        assertThat(get(link)).contains("<h1>Open your page</h1>");
        HttpResponse<String> answer = application.browser.post(link, "");

        assertThat(location(answer)).isEqualTo("/me");
        assertThat(application.sessionsOf(ANNA_IN_SLACK))
                .extracting(Session::kind)
                .containsExactly(Session.Kind.PAGE);
        assertThat(application.browser.get(link).statusCode()).isEqualTo(410);
        assertThat(application.browser.post(link, "").body()).contains("A link works once, for ten minutes.");
    }

    @Test
    void aLinkOfTheBotDoesNotOpenTheLocalChat() {
        String cookie = cookie(application.browser.post(link(ANNA_IN_SLACK), ""));

        assertThat(application
                        .browser
                        .get("/signin?next=/chat", "Cookie", cookie)
                        .body())
                .contains("With a recovery code");
        assertThat(application.browser.get("/signin?next=/me", "Cookie", cookie).body())
                .contains("This browser is signed in.")
                .doesNotContain("new recovery code");
    }

    @Test
    void aLinkOfTheBotLeavesTheSessionOfTheChatOfTheSamePerson() {
        String chat = cookie(application.enter("Anna"));
        meet(ANNA, ANNA_IN_SLACK);
        HttpResponse<String> answer = application.browser.post(link(ANNA_IN_SLACK), "", "Cookie", chat);

        assertThat(location(answer)).isEqualTo("/me");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(application.sessionsOf(ANNA)).hasSize(1);
    }

    @Test
    void aLinkForSomebodyElseSignsThemIn() {
        String chat = cookie(application.enter("Anna"));
        application.browser.post(link(ANNA_IN_SLACK), "", "Cookie", chat);

        assertThat(application.sessionsOf(ANNA)).isEmpty();
        assertThat(application.sessionsOf(ANNA_IN_SLACK)).hasSize(1);
    }

    @Test
    void aBrowserFromBeforeAccountsIsToldTheIdOfItsConversation() {
        String secret = "A".repeat(43);
        PlatformUser earlier = PlatformUser.local(Sha256.of(secret).prefix(16));
        String cookie = "druppel=" + secret;
        assertThat(application.browser.get("/signin", "Cookie", cookie).body()).doesNotContain(earlier.user());
        meet(earlier);

        assertThat(application.browser.get("/signin", "Cookie", cookie).body()).contains(earlier.user());
    }

    @Test
    void aBodyThatIsTooLongIsRefused() {
        assertThat(application
                        .browser
                        .post("/signin", "name=" + "a".repeat(20_000))
                        .statusCode())
                .isEqualTo(400);
    }

    private void meet(PlatformUser user, PlatformUser... linked) {
        application.store.update(rows -> {
            Member.Progress progress = Member.Progress.begin("first");
            long member = rows.members()
                    .findOrAdd(user, MemberSettings.unknown(), progress, application.now.get())
                    .id();
            for (PlatformUser other : linked) {
                long merged = rows.members()
                        .findOrAdd(other, MemberSettings.unknown(), progress, application.now.get())
                        .id();
                rows.linkedAccounts().merge(member, merged);
            }
        });
    }

    private String link(PlatformUser user) {
        URI link = application.links.issue(user);
        return link.getPath();
    }

    private String get(String path) {
        return application.browser.get(path).body();
    }

    private HttpResponse<String> recover(String name, String code) {
        return application.browser.post("/signin", form(name, code, ""));
    }

    private static String form(String name, String code, String next) {
        return UrlEncodedForm.encode(Map.of("name", name, "code", code, "next", next));
    }

    private Optional<Session> session() {
        return application.sessionsOf(ANNA).stream().findFirst();
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }
}
