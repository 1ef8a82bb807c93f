package druppel.platform.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.PublicPost;
import druppel.chat.Reply;
import druppel.chat.SharePreview;
import druppel.chat.UserAction;
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
        when pressed.action().equals("shared:") -> Reply.nothing().aloud(aloud());
        case UserAction.Said _ -> Reply.nothing().offering(offer());
        case UserAction.Opened _ -> Reply.of(SampleCards.greeting());
        case UserAction.Pressed _, UserAction.Asked _, UserAction.Looked _ -> Reply.of(Card.text("Heard"));
        case UserAction.Edited _, UserAction.Deleted _ -> Reply.nothing();
    };

    @TempDir
    private Path folder;

    @Test
    void nothingStandsInTheRoomBeforeSomebodySharesIt() {
        try (LocalTestApplication house = LocalTestApplication.demo(folder, SHARING)) {
            offered(house);

            assertThat(room(house)).isEmpty();
            assertThat(house.get("/chat/everyone").body()).contains("Nothing was shared yet");
        }
    }

    @Test
    void whatIsSharedStandsThereAsItWasSeen() {
        try (LocalTestApplication house = LocalTestApplication.demo(folder, SHARING)) {
            List<String> seen = lines(offered(house));
            share(house);

            List<String> shared = lines(room(house).getFirst());
            assertThat(shared).containsExactly("Colleague demo", "“<b>I</b> asked @everyone”");
            assertThat(seen.subList(1, seen.size() - 1)).isEqualTo(shared);
        }
    }

    @Test
    void theCallTellsOfOnesOwnConversationAlone() {
        try (LocalTestApplication house = LocalTestApplication.demo(folder, SHARING)) {
            offered(house);

            List<JsonNode> told = share(house);

            assertThat(told).extracting(line -> line.path("text").asString()).containsExactly("Yes");
            assertThat(house.json(house.get("/demo/messages")).path("messages")).hasSize(2);
        }
    }

    @Test
    void aSharedCardIsNotSharedAgain() {
        try (LocalTestApplication house = LocalTestApplication.demo(folder, SHARING)) {
            offered(house);
            share(house);

            assertThat(press(house)).contains("no action");
            assertThat(room(house)).hasSize(1);
        }
    }

    @Test
    void wordsAreNoMarkupOnThePage() {
        try (LocalTestApplication house = LocalTestApplication.demo(folder, SHARING)) {
            offered(house);
            share(house);

            assertThat(house.get("/chat/everyone").body())
                    .contains("<blockquote>&lt;b&gt;I&lt;/b&gt; asked @everyone</blockquote>");
        }
    }

    @Test
    void inAChatOfManyTheRoomIsTheOnlyPlaceThatTheyShare() {
        try (LocalTestApplication house = LocalTestApplication.everyone(folder, SHARING, false)) {
            String anna = visitor(house);
            String bram = visitor(house);
            house.post("/chat/say", "text=I+asked", "Cookie", anna);
            house.post("/chat/press", "message=2&action=shared%3A", "Cookie", anna);

            assertThat(house.get("/chat", "Cookie", bram).body()).doesNotContain("asked");
            assertThat(house.get("/chat/everyone", "Cookie", bram).body())
                    .containsPattern("Colleague [0-9a-f]{6}<")
                    .contains("asked @everyone");
        }
    }

    @Test
    void nothingInTheRoomCanBePressed() {
        try (LocalTestApplication house = LocalTestApplication.demo(folder, SHARING)) {
            offered(house);
            share(house);
            long id = room(house).getFirst().path("id").asLong();

            assertThat(house.post("/demo/press", "{\"message\":%d,\"action\":\"shared:\"}".formatted(id))
                            .body())
                    .contains("there is no message");
        }
    }

    @Test
    void whoIsThereSeesItAtOnce() throws IOException {
        try (LocalTestApplication house = LocalTestApplication.demo(folder, SHARING);
                RawRequest stream = RawRequest.get(house.server.port(), "/chat/everyone/stream?after=0")) {
            offered(house);
            share(house);

            assertThat(stream.with("<blockquote>")).contains("asked @everyone");
        }
    }

    @Test
    void aStrangerHearsNothing() {
        try (LocalTestApplication house = LocalTestApplication.everyone(folder, SHARING, false)) {
            assertThat(house.get("/chat/everyone/stream").statusCode()).isEqualTo(403);
        }
    }

    private static JsonNode offered(LocalTestApplication house) {
        house.post("/demo/say", "{\"text\":\"I asked\"}");
        return house.json(house.get("/demo/messages")).at("/messages/1");
    }

    private static List<JsonNode> share(LocalTestApplication house) {
        return house.json(house.post("/demo/press", "{\"message\":2,\"action\":\"shared:\"}"))
                .path("messages")
                .valueStream()
                .toList();
    }

    private static String press(LocalTestApplication house) {
        return house.post("/demo/press", "{\"message\":2,\"action\":\"shared:\"}")
                .body();
    }

    private static List<JsonNode> room(LocalTestApplication house) {
        return house.json(house.get("/demo/room?since=0"))
                .path("messages")
                .valueStream()
                .toList();
    }

    private static List<String> lines(JsonNode message) {
        return Arrays.asList(message.path("text").asString().split("\n", -1));
    }

    private static String visitor(LocalTestApplication house) {
        return house.get("/chat")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
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
