package druppel.platform.local;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ProfileLookupResult;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.session.Session;
import druppel.message.Block;
import druppel.message.Card;
import druppel.testing.SampleMark;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may use the chat in `serve`, and under which name.
class ChatAccountTest {
    private final List<UserAction> heard = new CopyOnWriteArrayList<>();
    private LocalTestApplication application;

    @BeforeEach
    void open(@TempDir Path folder) {
        application = LocalTestApplication.everyone(
                folder,
                action -> {
                    heard.add(action);
                    return Reply.of(Card.text("Heard"));
                },
                false);
    }

    @AfterEach
    void close() {
        application.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat", "/chat/everyone", "/chat?search=a", "/chat/file?paper=harvest:2026-Q4"})
    void whoIsNotSignedInIsSentToSignInAndBack(String path) {
        HttpResponse<String> response = application.get(path);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location"))
                .contains("/signin?next=" + LocalTestApplication.encoded(path));
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aScriptOfAPageIsToldToLoadItAgain() {
        HttpResponse<String> response = application.post("/chat/say", "text=hello", "HX-Request", "true");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("HX-Refresh")).contains("true");
    }

    @Test
    void aSessionForThePagesDoesNotOpenTheChat() {
        String pages = "druppel=" + application.secret("anna", Session.Kind.PAGE);

        assertThat(application.get("/chat", "Cookie", pages).statusCode()).isEqualTo(302);
        assertThat(say(pages, "hello").statusCode()).isEqualTo(403);
        assertThat(heard).isEmpty();
    }

    @Test
    void aSessionOfAnotherPlatformDoesNotOpenTheChat() {
        PlatformUser slack = new PlatformUser(Platform.SLACK, "T1", "U1");
        String cookie = "druppel="
                + application
                        .sessions()
                        .start(slack, Session.Kind.CHAT)
                        .secret()
                        .word();

        assertThat(application.get("/chat", "Cookie", cookie).statusCode()).isEqualTo(302);
    }

    @Test
    void thePageNamesWhoIsSignedInAndSignsOut() {
        application.account("anna", "Anna <de> Vries", Language.NL, false);
        String page =
                application.get("/chat", "Cookie", application.signIn("anna")).body();

        assertThat(page)
                .contains("<html lang=\"nl\">", "Anna &lt;de> Vries", "action=\"/signout\"", "Uitloggen")
                .containsPattern("name=\"csrf\" value=\"[0-9a-f]{64}\"");
    }

    @Test
    void whoIsSignedOutIsOutAtOnce() {
        String cookie = application.signIn("anna");
        application.signOut("anna");

        assertThat(say(cookie, "hello").statusCode()).isEqualTo(403);
    }

    @Test
    void aUseExtendsTheSession() {
        String cookie = application.signIn("anna");
        application.now.updateAndGet(start -> start.plus(Duration.ofDays(89)));
        HttpResponse<String> late = application.get("/chat", "Cookie", cookie);
        assertThat(late.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(set -> assertThat(set)
                        .startsWith(cookie)
                        .contains("Max-Age=7776000", "HttpOnly", "SameSite=Lax", "Path=/"));
        application.now.updateAndGet(start -> start.plus(Duration.ofDays(89)));

        assertThat(application.get("/chat", "Cookie", cookie).statusCode()).isEqualTo(200);
        application.now.updateAndGet(start -> start.plus(Duration.ofDays(90)));
        assertThat(application.get("/chat", "Cookie", cookie).statusCode()).isEqualTo(302);
    }

    @Test
    void theAccountSaysTheLanguageAndWhetherItIsAnAdmins() {
        application.account("anna", "Anna", Language.NL, true);
        String cookie = application.signIn("anna");
        application.post("/chat/open", "zone=Europe%2FAmsterdam", "Cookie", cookie, "Accept-Language", "en");

        assertThat(application.chat.profileInBackground(heard.getFirst().from()))
                .isEqualTo(new ProfileLookupResult.Known(new UserProfile(
                        Optional.of(ZoneId.of("Europe/Amsterdam")), Language.NL, UserProfile.Role.ADMIN)));
    }

    @Test
    void peopleAreNamedOnCards() {
        application.account("bram", "Bram", Language.EN, false);
        String cookie = application.signIn("anna");
        application.chat.post(
                new Member.Recipient(PlatformUser.local("anna"), Optional.empty()),
                Card.of(new Block.People(
                        List.of(new Block.Someone("bram", "your buddy"), new Block.Someone("3f2a9c", "away")))),
                SampleMark.of(1));

        assertThat(application.get("/chat", "Cookie", cookie).body()).contains("Bram: your buddy", "3f2a9c: away");
    }

    private HttpResponse<String> say(String cookie, String text) {
        return application.post("/chat/say", "text=" + LocalTestApplication.encoded(text), "Cookie", cookie);
    }
}
