package druppel.platform.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.PublicPost;
import druppel.chat.Reply;
import druppel.chat.SharePreview;
import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.member.PlatformUser;
import druppel.domain.workspace.AdminAct;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.platform.local.LocalTestApplication;
import druppel.platform.local.SampleCards;
import druppel.testing.RawRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The shared room of the local chat.
class SharedRoomTest {
    static final Card WORDS = Card.of(new Block.Quote("<b>I</b> asked @everyone"));

    /// Offers to share every text, and shares it when asked.
    static final ChatService SHARING = action -> switch (action) {
        case UserAction.Pressed pressed
        when pressed.action().equals("shared:") -> Reply.nothing().publicPost(aloud());
        case UserAction.Said _ -> Reply.nothing().withSharePreview(offer());
        case UserAction.Opened _ -> Reply.of(SampleCards.greeting());
        case UserAction.Pressed _, UserAction.Asked _, UserAction.HomeOpened _ -> Reply.of(Card.text("Heard"));
        case UserAction.Edited _, UserAction.Deleted _ -> Reply.nothing();
    };

    @TempDir
    private Path folder;

    @Test
    void nothingStandsInTheRoomBeforeSomebodySharesIt() {
        try (LocalTestApplication application = LocalTestApplication.demo(folder, SHARING)) {
            offered(application);

            assertThat(room(application)).isEmpty();
            assertThat(application.get("/chat/everyone").body()).contains("Nothing has been shared yet");
        }
    }

    @Test
    void whatIsSharedStandsThereAsItWasSeen() {
        try (LocalTestApplication application = LocalTestApplication.demo(folder, SHARING)) {
            List<String> seen = lines(offered(application));
            share(application);

            List<String> shared = lines(room(application).getFirst());
            assertThat(shared).containsExactly("Colleague demo", "“<b>I</b> asked @everyone”");
            assertThat(seen.subList(1, seen.size() - 1)).isEqualTo(shared);
        }
    }

    @Test
    void theCallTellsOfOnesOwnConversationAlone() {
        try (LocalTestApplication application = LocalTestApplication.demo(folder, SHARING)) {
            offered(application);

            List<JsonNode> told = share(application);

            assertThat(told).extracting(line -> line.path("text").asString()).containsExactly("Yes");
            assertThat(application.json(application.get("/demo/messages")).path("messages"))
                    .hasSize(2);
        }
    }

    @Test
    void aSharedCardIsNotSharedAgain() {
        try (LocalTestApplication application = LocalTestApplication.demo(folder, SHARING)) {
            offered(application);
            share(application);

            assertThat(press(application)).contains("no action");
            assertThat(room(application)).hasSize(1);
        }
    }

    @Test
    void wordsAreNoMarkupOnThePage() {
        try (LocalTestApplication application = LocalTestApplication.demo(folder, SHARING)) {
            offered(application);
            share(application);

            assertThat(application.get("/chat/everyone").body())
                    .contains("<blockquote>&lt;b&gt;I&lt;/b&gt; asked @everyone</blockquote>");
        }
    }

    @Test
    void inAChatOfManyTheRoomIsTheOnlyPlaceThatTheyShare() {
        try (LocalTestApplication application = LocalTestApplication.everyone(folder, SHARING, false)) {
            application.account("anna", "Anna", Language.EN, false);
            String anna = application.signIn("anna");
            String bram = application.signIn("bram");
            application.post("/chat/say", "text=I+asked", "Cookie", anna);
            application.post("/chat/press", "message=2&action=shared%3A", "Cookie", anna);

            assertThat(application.get("/chat", "Cookie", bram).body()).doesNotContain("asked");
            assertThat(application.get("/chat/everyone", "Cookie", bram).body())
                    .contains("<p>Anna</p>")
                    .contains("asked @everyone");
        }
    }

    @Test
    void onlyTheAuthorCanWithdrawWhatTheyShared() {
        try (LocalTestApplication application = LocalTestApplication.everyone(folder, SHARING, false)) {
            String anna = application.signIn("anna");
            String bram = application.signIn("bram");
            application.post("/chat/say", "text=I+asked", "Cookie", anna);
            application.post("/chat/press", "message=2&action=shared%3A", "Cookie", anna);
            String page = application.get("/chat/everyone", "Cookie", anna).body();
            String id = page.replaceAll("(?s).*<article id=\"m(\\d+)\".*", "$1");
            assertThat(page).contains("Withdraw");
            assertThat(application.get("/chat/everyone", "Cookie", bram).body()).doesNotContain("Withdraw");

            assertThat(application
                            .post("/chat/everyone/withdraw", "message=" + id, "Cookie", bram)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(application
                            .post("/chat/everyone/withdraw", "message=" + id, "Cookie", anna)
                            .statusCode())
                    .isEqualTo(303);

            assertThat(application.get("/chat/everyone", "Cookie", bram).body()).doesNotContain("asked @everyone");
        }
    }

    @Test
    void anAdminWithdrawsWhatSomebodyElseSharedAndTheLogSaysSo() {
        try (LocalTestApplication application = LocalTestApplication.everyone(folder, new LedByBram(), false)) {
            String anna = application.signIn("anna");
            application.post("/chat/say", "text=I+asked", "Cookie", anna);
            application.post("/chat/press", "message=2&action=shared%3A", "Cookie", anna);
            String bram = application.signIn("bram");
            String page = application.get("/chat/everyone", "Cookie", bram).body();
            String id = page.replaceAll("(?s).*<article id=\"m(\\d+)\".*", "$1");

            application.post("/chat/everyone/withdraw", "message=" + id, "Cookie", bram);

            assertThat(application.get("/chat/everyone", "Cookie", anna).body()).doesNotContain("asked @everyone");
            assertThat(application.adminActs())
                    .singleElement()
                    .satisfies(act -> assertThat(act.kind()).isEqualTo(AdminAct.Kind.WORDS_WITHDRAWN))
                    .satisfies(act -> assertThat(act.about()).isEqualTo("anna"));
        }
    }

    /// The same service, with Bram for an admin.
    private static final class LedByBram implements ChatService {
        @Override
        public Reply answer(UserAction action) {
            return SHARING.answer(action);
        }

        @Override
        public boolean isAdmin(PlatformUser user) {
            return user.equals(PlatformUser.local("bram"));
        }
    }

    @Test
    void nothingInTheRoomCanBePressed() {
        try (LocalTestApplication application = LocalTestApplication.demo(folder, SHARING)) {
            offered(application);
            share(application);
            long id = room(application).getFirst().path("id").asLong();

            assertThat(application
                            .post("/demo/press", "{\"message\":%d,\"action\":\"shared:\"}".formatted(id))
                            .body())
                    .contains("there is no message");
        }
    }

    @Test
    void whoIsThereSeesItAtOnce() throws IOException {
        try (LocalTestApplication application = LocalTestApplication.demo(folder, SHARING);
                RawRequest stream = RawRequest.get(application.server.port(), "/chat/everyone/stream?after=0")) {
            offered(application);
            share(application);

            assertThat(stream.with("<blockquote>")).contains("asked @everyone");
        }
    }

    @Test
    void aStrangerHearsNothing() {
        try (LocalTestApplication application = LocalTestApplication.everyone(folder, SHARING, false)) {
            assertThat(application
                            .get("/chat/everyone/stream", "Accept", "text/event-stream")
                            .body())
                    .isEqualTo("event: end\ndata:\n\n");
        }
    }

    private static JsonNode offered(LocalTestApplication application) {
        application.post("/demo/say", "{\"text\":\"I asked\"}");
        return application.json(application.get("/demo/messages")).at("/messages/1");
    }

    private static List<JsonNode> share(LocalTestApplication application) {
        return application
                .json(application.post("/demo/press", "{\"message\":2,\"action\":\"shared:\"}"))
                .path("messages")
                .valueStream()
                .toList();
    }

    private static String press(LocalTestApplication application) {
        return application
                .post("/demo/press", "{\"message\":2,\"action\":\"shared:\"}")
                .body();
    }

    private static List<JsonNode> room(LocalTestApplication application) {
        return application
                .json(application.get("/demo/room?since=0"))
                .path("messages")
                .valueStream()
                .toList();
    }

    private static List<String> lines(JsonNode message) {
        return Arrays.asList(message.path("text").asString().split("\n", -1));
    }

    private static PublicPost aloud() {
        return new PublicPost(WORDS, Card.text("Yes"), Card.text("No"), false);
    }

    private static SharePreview offer() {
        return new SharePreview(
                WORDS,
                "As others will see it",
                "It stays there",
                "Where?",
                "Beside",
                Button.primary("shared:", "Share it"),
                Button.primary("share:", "Where…"),
                Button.plain("unshared:", "Leave it"));
    }
}
