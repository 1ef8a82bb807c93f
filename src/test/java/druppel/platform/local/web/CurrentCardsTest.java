package druppel.platform.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.platform.local.ChatVisitors;
import druppel.platform.local.LocalTestApplication;
import druppel.testing.RawRequest;
import druppel.testing.SampleMark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// All cards of a delivery show its state, wherever the conversation is read.
class CurrentCardsTest {
    private static final Delivery.Id DELIVERY = new Delivery.Id(7);
    private static final Card OPEN =
            Card.of(new Block.Paragraph("A small drop"), Block.buttons(Button.primary("done:7", "Done")));
    private static final Instant OVER = Instant.parse("2026-12-02T08:00:00Z");

    @TempDir
    private Path folder;

    private LocalTestApplication application;
    private final List<Set<Delivery.Id>> drawn = new ArrayList<>();
    private Card state = OPEN;

    @BeforeEach
    void open() {
        application = LocalTestApplication.demo(folder, new States());
        post();
        post();
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void allCardsOfADeliveryAgreeInThePage() {
        state = Card.text("You did it");

        assertThat(application.get("/chat").body().split("You did it", -1)).hasSize(3);
        assertThat(application.get("/chat").body()).doesNotContain("A small drop");
    }

    @Test
    void whatWasSaidOnceWithACardStaysWhileItShowsItsState() {
        application.chat.post(
                new Member.Recipient(ChatVisitors.DEMO, Optional.empty()),
                OPEN.after(new Block.Note("Your streak is 5 days long")),
                SampleMark.of(7));

        assertThat(application.get("/chat").body()).contains("Your streak is 5 days long");
        state = Card.text("You did it");
        assertThat(application.get("/chat").body()).doesNotContain("Your streak is 5 days long");
    }

    @Test
    void theCardsOfAPageAreAskedForAtOnce() {
        drawn.clear();

        application.get("/chat");

        assertThat(drawn).containsExactly(Set.of(DELIVERY));
    }

    @Test
    void everyAnswerOfTheDemoShowsTheState() {
        assertThat(texts(application.get("/demo/messages").body())).containsExactly("A small drop", "A small drop");

        assertThat(texts(application.post("/demo/say", "{\"text\":\"done\"}").body()))
                .containsExactly("You did it", "You did it", "done", "Noted");
        assertThat(texts(application.get("/demo/messages").body()))
                .containsExactly("You did it", "You did it", "done", "Noted");
    }

    @Test
    void aPressTellsOfTheOtherCards() {
        String answer = application
                .post("/demo/press", "{\"message\":1,\"action\":\"done:7\"}")
                .body();

        assertThat(texts(answer)).containsExactly("You did it", "You did it", "Noted");
    }

    @Test
    void theClockTellsOfTheCardsThatAreOver() {
        String answer =
                application.post("/demo/clock", "{\"to\":\"" + OVER + "\"}").body();

        assertThat(texts(answer)).containsExactly("That day is over", "That day is over");
    }

    @Test
    void openPagesSeeTheOtherCardsChange() throws IOException {
        try (RawRequest stream = RawRequest.get(application.server.port(), "/chat/stream?after=2")) {
            stream.after("retry: ");
            application.post("/demo/press", "{\"message\":1,\"action\":\"done:7\"}");

            assertThat(List.of(replaced(stream), replaced(stream)))
                    .containsExactlyInAnyOrder("id=\"m1\" You did it", "id=\"m2\" You did it");
        }
    }

    @Test
    void openPagesSeeWhatIsOver() throws IOException {
        try (RawRequest stream = RawRequest.get(application.server.port(), "/chat/stream?after=2")) {
            stream.after("retry: ");
            application.post("/demo/clock", "{\"to\":\"" + OVER + "\"}");

            assertThat(replaced(stream)).endsWith("That day is over");
        }
    }

    @Test
    void aCardThatHasMovedOnIsDrawnAgainWhenItIsPressed() throws IOException {
        application.post("/demo/say", "{\"text\":\"done\"}");
        try (RawRequest stream = RawRequest.get(application.server.port(), "/chat/stream?after=4")) {
            stream.after("retry: ");
            assertThat(application
                            .post("/demo/press", "{\"message\":1,\"action\":\"done:7\"}")
                            .statusCode())
                    .isEqualTo(400);

            assertThat(replaced(stream)).isEqualTo("id=\"m1\" You did it");
        }
    }

    private void post() {
        application.chat.post(new Member.Recipient(ChatVisitors.DEMO, Optional.empty()), state, SampleMark.of(7));
    }

    private List<String> texts(String body) {
        JsonNode messages = JsonMapper.shared().readTree(body).at("/messages");
        return messages.valueStream()
                .map(line -> line.at("/text").stringValue())
                .toList();
    }

    private static String replaced(RawRequest stream) {
        stream.after("event: replaced");
        String id = stream.with("id=\"m").replaceAll(".*(id=\"m\\d+\").*", "$1");
        return id + " " + stream.with("<p>").replaceAll("</?p>", "");
    }

    private final class States implements ChatService {
        @Override
        public Reply answer(UserAction action) {
            state = Card.text("You did it");
            return Reply.of(Card.text("Noted"));
        }

        @Override
        public Map<Delivery.Id, Card> currentCards(PlatformUser user, Set<Delivery.Id> ids) {
            drawn.add(ids);
            Card now = application.now.get().isBefore(OVER) ? state : Card.text("That day is over");
            return Stream.of(DELIVERY).filter(ids::contains).collect(Collectors.toMap(id -> id, id -> now));
        }
    }
}
