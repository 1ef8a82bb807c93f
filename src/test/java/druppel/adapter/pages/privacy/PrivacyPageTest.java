package druppel.adapter.pages.privacy;

import static druppel.testing.TestApplication.ANNA;
import static druppel.testing.TestApplication.ANNA_ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.pages.PageServer;
import druppel.adapter.pages.PageServer.Visitor;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcIdentity;
import druppel.domain.session.Session;
import druppel.testing.TestApplication;
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

/// What is stored, at `/me/privacy`, and every form there with good and bad input.
class PrivacyPageTest {
    private static final PlatformUser BRAM = TestApplication.person("bram");

    private static final String ISSUER = "https://login.example.org";
    private static final Map<String, String> FORM = Map.of("issuer", ISSUER, "subject", "anna-1");

    @TempDir
    private Path folder;

    private TestApplication testApplication;
    private PageServer pages;
    private Visitor visitor;

    @BeforeEach
    void open() {
        testApplication = TestApplication.at(folder, "2026-11-30T08:59");
        pages = new PageServer(testApplication);
        testApplication.says(ANNA, "start");
        testApplication.windTo("2026-11-30T09:30");
        testApplication.says(ANNA, "I asked first");
        visitor = pages.visitor(ANNA);
    }

    @AfterEach
    void close() {
        pages.close();
        testApplication.close();
    }

    @Test
    void thePageSaysTheSameAsTheChat() {
        String page = get("/me/privacy");
        List<String> said = testApplication
                .says(ANNA, "mydata")
                .cards()
                .getFirst()
                .plainText()
                .lines()
                .toList();

        assertThat(said.subList(1, said.size() - 3))
                .hasSizeGreaterThan(4)
                .allSatisfy(line -> assertThat(page).contains(line));
        assertThat(page).contains("deleted by itself after 2 years");
    }

    @Test
    void thePageHasNoneOfTheMembersWords() {
        assertThat(get("/me/privacy")).doesNotContain("I asked first");
    }

    @Test
    void theSessionsAreListedAndThisOneIsMarked() {
        pages.visitor(ANNA, Session.Kind.CHAT);
        String page = get("/me/privacy");

        assertThat(page)
                .contains("The local chat and these pages", "These pages", "this browser")
                .contains("Since Monday 30 November 9:30");
        assertThat(page.split("this browser", -1)).hasSize(2);
    }

    @Test
    void oneOtherSessionIsEnded() {
        Visitor other = pages.visitor(ANNA);
        Visitor third = pages.visitor(ANNA);
        long id = other.signedIn().session().id();
        HttpResponse<String> response = visitor.post("/me/privacy/sessions", Map.of("session", Long.toString(id)));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(other.get("/me/privacy").statusCode()).isEqualTo(302);
        assertThat(third.get("/me/privacy").statusCode()).isEqualTo(200);
        assertThat(get("/me/privacy")).contains("Signed out there.");
    }

    @Test
    void allOtherSessionsAreEnded() {
        Visitor other = pages.visitor(ANNA);
        visitor.post("/me/privacy/sessions", Map.of());

        assertThat(other.get("/me/privacy").statusCode()).isEqualTo(302);
        assertThat(get("/me/privacy")).doesNotContain("Sign out everywhere else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999", "99999999999999999999", "x", "-1"})
    void noSessionOfAnotherIsEnded(String id) {
        testApplication.says(BRAM, "start");
        Visitor bram = pages.visitor(BRAM);
        String wanted = id.equals("0") ? Long.toString(bram.signedIn().session().id()) : id;
        visitor.post("/me/privacy/sessions", Map.of("session", wanted));

        assertThat(bram.get("/me/privacy").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherPlaceIsLinkedByItsCodeAndUnlinkedAgain() {
        testApplication.says(ANNA_ELSEWHERE, "start");
        String code = code();
        String confirmation = visitor.post("/me/privacy/link", Map.of("code", code.toLowerCase(Locale.ROOT)))
                .body();
        String action = confirmation.replaceFirst("(?s).*value=\"(link:[0-9A-Z]{8})\".*", "$1");

        assertThat(location(visitor.post("/me/privacy/link", Map.of("action", action))))
                .isEqualTo("/me/privacy");
        String page = get("/me/privacy");
        assertThat(page).contains("Slack", "where you are U1");
        String unlink = page.replaceFirst("(?s).*href=\"(/me/privacy/unlink/\\d+)\".*", "$1");
        assertThat(get(unlink)).contains("In the other place you’d start from scratch.");
        visitor.post(unlink, Map.of());
        assertThat(get("/me/privacy")).contains("No other place is linked.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0000-0000", "forget", "<script>"})
    void aWrongCodeIsRefusedAtItsField(String code) {
        HttpResponse<String> response = visitor.post("/me/privacy/link", Map.of("code", code));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .contains("aria-invalid=\"true\"", "aria-describedby=\"fault code-how\"")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forget:yes", "ask:stop", "edit:1"})
    void onlyButtonsAboutLinkingWorkThere(String action) {
        assertThat(visitor.post("/me/privacy/link", Map.of("action", action)).statusCode())
                .isEqualTo(404);
        assertThat(testApplication.member(ANNA).joined()).isTrue();
    }

    @Test
    void aCodeIsMadeHere() {
        HttpResponse<String> response = visitor.post("/me/privacy/code", Map.of());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    void nobodyUnlinksAnothersPlace() {
        testApplication.says(BRAM, "start");

        assertThat(pages.visitor(BRAM).post("/me/privacy/unlink/1", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anIdentityIsListedAndUnlinked() {
        identify();

        assertThat(get("/me/privacy"))
                .contains("You can sign in through login.example.org, which knows you as anna-1.");
        assertThat(location(visitor.post("/me/privacy/identity", FORM))).isEqualTo("/me/privacy");
        assertThat(get("/me/privacy"))
                .contains("login.example.org is no longer linked with you.")
                .doesNotContain("anna-1");
    }

    @Test
    void nobodyUnlinksAnothersIdentity() {
        identify();
        testApplication.says(BRAM, "start");

        assertThat(pages.visitor(BRAM).post("/me/privacy/identity", FORM).statusCode())
                .isEqualTo(404);
        assertThat(visitor.post("/me/privacy/identity", Map.of("issuer", " ")).statusCode())
                .isEqualTo(404);
        assertThat(get("/me/privacy")).contains("anna-1");
    }

    @Test
    void theIdentityByWhichSomebodyComesInIsNotUnlinked() {
        OidcIdentity identity = new OidcIdentity(ISSUER, "anna-1");
        testApplication.says(identity.localAccount(), "start");
        testApplication.store.update(
                rows -> rows.oidcIdentities().link(identity, identity.localAccount(), testApplication.now.get()));
        Visitor theirs = pages.visitor(identity.localAccount());

        assertThat(theirs.get("/me/privacy").body())
                .contains("It is how you come in here")
                .doesNotContain("/me/privacy/identity");
        assertThat(theirs.post("/me/privacy/identity", FORM).statusCode()).isEqualTo(404);
    }

    private void identify() {
        testApplication.store.update(rows ->
                rows.oidcIdentities().link(new OidcIdentity(ISSUER, "anna-1"), ANNA, testApplication.now.get()));
    }

    @Test
    void whoStopsKeepsThePageAndStartsAgain() {
        assertThat(get("/me/privacy/leave")).contains("nobody is told");
        visitor.post("/me/privacy/leave", Map.of());

        assertThat(testApplication.member(ANNA).joined()).isFalse();
        assertThat(get("/me/privacy")).contains("You get no nudges now.", "Start again");
        visitor.post("/me/privacy/join", Map.of());
        assertThat(testApplication.member(ANNA).joined()).isTrue();
    }

    @Test
    void nothingIsDeletedWithoutTheTick() {
        HttpResponse<String> response = visitor.post("/me/privacy/forget", Map.of());

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("Nothing has been deleted.", "aria-invalid=\"true\"");
        assertThat(testApplication.reflections(ANNA)).hasSize(1);
    }

    @Test
    void deletingEverythingGivesAReceiptAndEndsTheSession() {
        Visitor other = pages.visitor(ANNA);
        HttpResponse<String> response = visitor.post("/me/privacy/forget", Map.of("sure", "yes"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("Everything has been deleted", "Deleted on Monday 30 November 2026, 9:30")
                .contains("1 practised day, 1 line of your own", "Backups that your organisation made")
                .doesNotContain("known as anna", "I asked first", "<nav", "csrf");
        assertThat(response.headers().allValues("Set-Cookie").getLast())
                .contains("druppel=;")
                .contains("01 Jan 1970");
        assertThat(visitor.get("/me/privacy").statusCode()).isEqualTo(302);
        assertThat(other.get("/me/privacy").statusCode()).isEqualTo(302);
        Optional<Member> left =
                testApplication.store.read(rows -> rows.members().find(ANNA));
        assertThat(left).isEmpty();
    }

    @Test
    void sendingItOnceMoreDoesNothing() {
        visitor.post("/me/privacy/forget", Map.of("sure", "yes"));
        testApplication.says(ANNA, "start");

        assertThat(visitor.post("/me/privacy/forget", Map.of("sure", "yes")).statusCode())
                .isEqualTo(403);
        assertThat(testApplication.member(ANNA).joined()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "code", "sessions", "leave", "join", "forget", "unlink/1"})
    void aForgedFormDoesNothing(String step) {
        assertThat(visitor.postForged("/me/privacy/" + step, Map.of("sure", "yes"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(testApplication.member(ANNA).joined()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me/privacy/code", "/me/privacy/sessions", "/me/privacy/x", "/me/privacy/unlink/1"})
    void aPathThatNamesNothingIsNoPage(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void thePageSpeaksTheMembersLanguage() {
        testApplication.says(ANNA, "nudge language nl");

        assertThat(get("/me/privacy")).contains("<html lang=\"nl\">", "wordt na 2 jaar vanzelf gewist", "deze browser");
        assertThat(visitor.post("/me/privacy/forget", Map.of("sure", "yes")).body())
                .contains("Alles is gewist", "Gewist op maandag 30 november 2026, 9:30");
    }

    private String code() {
        return testApplication
                .says(ANNA_ELSEWHERE, "nudge link")
                .cards()
                .getFirst()
                .plainText()
                .replaceFirst("(?s).*?([0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
    }

    private String get(String path) {
        HttpResponse<String> response = visitor.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
