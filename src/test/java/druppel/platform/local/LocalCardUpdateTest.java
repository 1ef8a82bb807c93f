package druppel.platform.local;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.CardUpdateContract;
import druppel.chat.SendOutcome;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.message.Card;
import druppel.testing.SampleMark;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LocalCardUpdateTest extends CardUpdateContract {
    @TempDir
    private Path folder;

    private final List<String> received = new ArrayList<>();
    private LocalTestApplication application;
    private MessageBroadcaster.Listener page;

    @BeforeEach
    void open() {
        application = LocalTestApplication.demo(folder, action -> reply());
        page = application
                .chat
                .broadcaster()
                .subscribe(LocalChat.conversation(ChatVisitors.DEMO), Optional.empty())
                .orElseThrow();
    }

    @AfterEach
    void close() {
        page.close();
        application.close();
    }

    @Override
    protected MessageRef posted(Card card) {
        SendOutcome outcome = application.chat.post(
                new Member.Recipient(ChatVisitors.DEMO, Optional.empty()), card, SampleMark.of(1));
        return ((SendOutcome.Sent) outcome).ref();
    }

    @Override
    protected Map<String, Action> actions() {
        Map<String, Action> actions = new LinkedHashMap<>();
        actions.put("a message", () -> ok(application.post("/demo/say", "{\"text\":\"I asked\"}")));
        actions.put("a command", () -> ok(application.post("/demo/say", "{\"text\":\"/tip\"}")));
        return actions;
    }

    @Override
    protected void press(MessageRef message) {
        ok(application.post("/demo/press", "{\"message\":" + message.message() + ",\"action\":\"done:1\"}"));
    }

    @Override
    protected String seen(MessageRef message) {
        JsonNode messages = application.json(application.get("/demo/messages")).at("/messages");
        return messages.valueStream()
                .filter(line -> line.at("/id").asString().equals(message.message()))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    /// An answer and its updates are stored together, so their order is that of reading.
    @Override
    protected List<String> received() {
        long answers = application.chat.messages().after(LocalChat.conversation(ChatVisitors.DEMO), 0).stream()
                .filter(message ->
                        message instanceof Message.FromBot bot && bot.delivery().isEmpty())
                .count();
        long read = received.stream().filter("answer"::equals).count();
        received.addAll(Collections.nCopies((int) (answers - read), "answer"));
        for (Optional<BroadcastEvent> event = page.next(Duration.ZERO);
                event.isPresent();
                event = page.next(Duration.ZERO)) {
            if (event.get() instanceof BroadcastEvent.Replaced) {
                received.add("update");
            }
        }
        return List.copyOf(received);
    }

    @Override
    protected MessageRef gone() {
        return new MessageRef(LocalChat.conversation(ChatVisitors.DEMO), "999");
    }

    private static void ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
    }
}
