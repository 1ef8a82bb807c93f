package druppel.platform.local;

import static druppel.platform.local.LocalTestApplication.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.PlatformEvent;
import druppel.chat.ProfileLookupResult;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.message.Card;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The chat page in a browser without JavaScript.
class ChatOverHttpTest {
    private final List<UserAction> heard = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private LocalTestApplication application;
    private int people;

    @BeforeEach
    void open() {
        ChatService talk = action -> {
            heard.add(action);
            return switch (action) {
                case UserAction.Pressed _ -> Reply.of(Card.text("Well done")).replacing(Card.text("Settled"));
                case UserAction.Opened _ -> Reply.of(SampleCards.greeting());
                case UserAction.HomeOpened _ -> Reply.nothing();
                case UserAction.Asked _ -> Reply.of(SampleCards.everything());
                case UserAction.Said said when said.text().equals("break") -> throw new IllegalStateException("broken");
                case UserAction.Said said when said.text().equals("err") -> throw new StackOverflowError("a test");
                case UserAction.Said _ -> Reply.of(Card.text("Heard"));
                case UserAction.Edited _, UserAction.Deleted _ -> Reply.nothing();
            };
        };
        application = LocalTestApplication.everyone(folder, talk, false);
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void comingInIsGreetedOnce() {
        String cookie = newcomer();

        application.post("/chat/open", "zone=", "Cookie", cookie);
        application.post("/chat/open", "zone=", "Cookie", cookie);

        assertThat(heard).hasSize(1).allMatch(UserAction.Opened.class::isInstance);
    }

    @Test
    void lookingAloneGreetsNobody() {
        application.get("/chat", "Cookie", newcomer());

        assertThat(heard).isEmpty();
    }

    @Test
    void theBrowserTellsZoneAndLanguage() {
        application.post(
                "/chat/open", "zone=Europe%2FAmsterdam", "Cookie", newcomer(), "Accept-Language", "fr, nl-BE;q=0.8");

        assertThat(application.chat.profileInBackground(heard.getFirst().from()))
                .isEqualTo(new ProfileLookupResult.Known(new UserProfile(
                        Optional.of(ZoneId.of("Europe/Amsterdam")), Language.NL, UserProfile.Role.PERSON)));
    }

    @Test
    void aBrowserThatTellsNothingIsInEnglishAndInAZoneThatNobodyKnows() {
        application.post("/chat/open", "zone=Nowhere", "Cookie", newcomer());

        assertThat(application.chat.profileInBackground(heard.getFirst().from()))
                .isEqualTo(new ProfileLookupResult.Known(
                        new UserProfile(Optional.empty(), Language.EN, UserProfile.Role.PERSON)));
    }

    @Test
    void aMemberWhoseZoneNobodyKnewIsInTheOneThatTheirBrowserNamesLater() {
        String cookie = newcomer();
        application.post("/chat/open", "zone=", "Cookie", cookie);
        PlatformUser user = heard.getFirst().from();
        MemberSettings unknown =
                MemberSettings.of(new UserProfile(Optional.empty(), Language.EN, UserProfile.Role.PERSON));
        application.store.write(
                rows -> rows.members().findOrAdd(user, unknown, Member.Progress.begin("first"), Instant.EPOCH));
        application.post("/chat/say", "text=hello&zone=", "Cookie", cookie);
        assertThat(application.notices).isEmpty();
        application.post("/chat/say", "text=hello&zone=Europe%2FAmsterdam", "Cookie", cookie);

        assertThat(application.notices)
                .containsExactly(new PlatformEvent.Changed(
                        user, Optional.of(ZoneId.of("Europe/Amsterdam")), Optional.empty(), UserProfile.Role.PERSON));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | Times are in UTC, because your time zone isn’t known yet.
        nl | Tijden zijn in UTC, want je tijdzone is nog niet bekend.
        """)
    void aReaderWithoutAZoneIsToldThatTimesAreInUtc(String language, String note) {
        String cookie = newcomer();
        application.post("/chat/open", "zone=", "Cookie", cookie);

        assertThat(application
                        .get("/chat", "Cookie", cookie, "Accept-Language", language)
                        .body())
                .contains(note, ">8:00 UTC<");
    }

    @Test
    void aReaderWithAZoneSeesTheirOwnTime() {
        String cookie = newcomer();
        application.post("/chat/open", "zone=Europe%2FAmsterdam", "Cookie", cookie);

        assertThat(application.get("/chat", "Cookie", cookie).body())
                .contains(">9:00<")
                .doesNotContain("UTC");
    }

    @Test
    void thePageSpeaksTheLanguageOfItsReader() {
        assertThat(application
                        .get("/chat", "Cookie", newcomer(), "Accept-Language", "nl")
                        .body())
                .contains("<html lang=\"nl\">", "Een bericht schrijven");
    }

    @Test
    void whatIsSaidAndAnsweredStandsOnThePage() {
        String cookie = newcomer();

        assertThat(say(cookie, "I asked").statusCode()).isEqualTo(303);

        assertThat(application.get("/chat", "Cookie", cookie).body()).containsSubsequence("I asked", "Heard");
    }

    @Test
    void anotherBrowserSeesNothingOfIt() {
        say(newcomer(), "I asked");

        assertThat(application.get("/chat", "Cookie", newcomer()).body()).doesNotContain("I asked");
    }

    @Test
    void wordsThatLookLikeMarkupAreShownAsWords() {
        String cookie = newcomer();
        say(cookie, "<img src=x onerror=alert(1)>");

        assertThat(application.get("/chat", "Cookie", cookie).body())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img");
    }

    @Test
    void aTextThatIsTooLongStaysInTheComposer() {
        String text = "x".repeat(3_001);

        HttpResponse<String> response = say(newcomer(), text);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains(text + "</textarea>", "longer than 3,000 characters");
    }

    @Test
    void threeThousandCharactersAreFine() {
        assertThat(say(newcomer(), "\uD83D\uDCA7".repeat(3_000)).statusCode()).isEqualTo(303);
    }

    @Test
    void aBodyThatIsTooLongIsRefused() {
        assertThat(say(newcomer(), "x".repeat(70_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void aBrokenFormIsRefused() {
        assertThat(application
                        .post("/chat/say", "text=%zz", "Cookie", newcomer())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anAnswerThatFailsIsSaidToHaveFailed() {
        String cookie = newcomer();

        assertThat(say(cookie, "break").statusCode()).isEqualTo(303);

        assertThat(application.get("/chat", "Cookie", cookie).body()).contains("That did not work; it is noted");
    }

    @Test
    void whereTheAnswerBreaksNothingIsKept() {
        String cookie = newcomer();

        assertThat(say(cookie, "err").statusCode()).isEqualTo(500);

        assertThat(application.get("/chat", "Cookie", cookie).body()).doesNotContain("<article");
    }

    @Test
    void pressingReplacesTheCardAndAnswersUnderIt() {
        String cookie = newcomer();
        say(cookie, "/all");

        application.post(
                "/chat/press", "message=2&action=" + encoded("done:7") + "&field.language=nl", "Cookie", cookie);

        assertThat(application.get("/chat", "Cookie", cookie).body())
                .containsSubsequence("Settled", "Well done")
                .doesNotContain("Another one");
    }

    @Test
    void pressingHandsOverWhatIsFilledIn() {
        String cookie = newcomer();
        say(cookie, "/all");
        String form = "message=2&action=another%3A7&field.days=mon&field.days=tue&field.at=08%3A30&field.odd=1";

        application.post("/chat/press", form, "Cookie", cookie);

        assertThat(heard.getLast())
                .isInstanceOfSatisfying(
                        UserAction.Pressed.class,
                        pressed -> assertThat(pressed.values())
                                .isEqualTo(Map.of(
                                        "days", "mon,tue", "at", "08:30", "plan", "", "words", "", "language", "")));
    }

    @Test
    void anActionThatIsNotOnTheCardIsRefused() {
        String cookie = newcomer();
        say(cookie, "/all");

        assertThat(application
                        .post("/chat/press", "message=2&action=dance", "Cookie", cookie)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCardOfSomebodyElseCannotBePressed() {
        say(newcomer(), "/all");

        assertThat(application
                        .post("/chat/press", "message=2&action=done%3A7", "Cookie", newcomer())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPostWithoutACookieIsRefused() {
        assertThat(application.post("/chat/say", "text=hello").statusCode()).isEqualTo(403);
    }

    @Test
    void aPostFromAnotherSiteIsRefused() {
        assertThat(application
                        .post("/chat/say", "text=hello", "Cookie", newcomer(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPostFromAnotherPortOfThisMachineIsRefused() {
        assertThat(application
                        .post("/chat/say", "text=hello", "Cookie", newcomer(), "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPostFromAnotherOriginIsRefused() {
        assertThat(application
                        .post("/chat/say", "text=hello", "Cookie", newcomer(), "Origin", "https://example.org")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPostFromThisOriginIsTaken() {
        assertThat(application
                        .post("/chat/say", "text=hello", "Cookie", newcomer(), "Origin", application.address())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void filesOfThePageAreKeptForEver() {
        String page = application.get("/chat", "Cookie", newcomer()).body();
        String css = page.replaceAll("(?s).*href=\"([^\"]+chat\\.css)\".*", "$1");

        assertThat(application.get(css).headers().firstValue("Cache-Control"))
                .contains("public, max-age=31536000, immutable");
    }

    @Test
    void theChatCanBeInstalledLikeAnApp() {
        JsonNode manifest = application.json(application.get("/chat/app.webmanifest"));

        assertThat(manifest.path("start_url").asString()).isEqualTo("/chat");
        assertThat(manifest.path("icons")).hasSize(4).allSatisfy(icon -> {
            HttpResponse<String> picture = application.get(icon.path("src").asString());
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(picture.headers().firstValue("Content-Type").orElse(""))
                    .startsWith(icon.path("type").asString());
        });
    }

    @Test
    void thePageIsNotKept() {
        assertThat(application.get("/chat", "Cookie", newcomer()).headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void onlyTheDemoHasAClockAndCallsForScripts() {
        assertThat(application.get("/chat", "Cookie", newcomer()).body()).doesNotContain("/chat/clock");
        assertThat(application.get("/demo/messages").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> say(String cookie, String text) {
        return application.post("/chat/say", "text=" + encoded(text), "Cookie", cookie);
    }

    /// The cookie of somebody who has just been let in.
    private String newcomer() {
        people++;
        return application.signIn("person-" + people);
    }
}
