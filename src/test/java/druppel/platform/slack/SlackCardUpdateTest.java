package druppel.platform.slack;

import druppel.chat.CardUpdateContract;
import druppel.chat.SendOutcome;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.testing.SampleMark;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class SlackCardUpdateTest extends CardUpdateContract {
    private static final PlatformUser ANNA = new PlatformUser(Platform.SLACK, "T1", "U1");
    private static final String EDITED = """
        {"type":"message","channel_type":"im","channel":"D1","subtype":"message_changed",
         "message":{"user":"U1","text":"Nee","ts":"1.1"},"previous_message":{"user":"U1","text":"Ja","ts":"1.1"}}\
        """;
    private static final String DELETED = """
        {"type":"message","channel_type":"im","channel":"D1","subtype":"message_deleted","deleted_ts":"1.1",
         "ts":"2.2","previous_message":{"user":"U1","text":"Ja","ts":"1.1"}}\
        """;

    private final SlackTestApplication house =
            new SlackTestApplication(Instant.parse("2026-11-30T09:00:00Z"), service -> action -> reply());
    private int deliveries;

    @AfterEach
    void close() {
        house.close();
    }

    @Override
    protected MessageRef posted(Card card) {
        deliveries++;
        SendOutcome outcome =
                house.chat().post(new Member.Recipient(ANNA, Optional.empty()), card, SampleMark.of(deliveries));
        return ((SendOutcome.Sent) outcome).ref();
    }

    @Override
    protected Map<String, Action> actions() {
        Map<String, Action> actions = new LinkedHashMap<>();
        actions.put("a message", () -> house.says("T1", "U1", "I asked"));
        actions.put(
                "a slash command",
                () -> house.sends(
                        SlackFixture.command("/tip", "", house.slack.responses().toString())));
        actions.put("a button on the home page", () -> house.sends(SlackPayloads.pressedAtHome("done:1")));
        actions.put(
                "a button in a window",
                () -> house.sends(SlackPayloads.pressedInWindow("done:1").replace("t1", "t9")));
        actions.put("a form", () -> house.sends(SlackPayloads.sent("{\"action\":\"keep:1\"}", "{}")));
        actions.put("an edit", () -> house.happens("T1", EDITED));
        actions.put("a deletion", () -> house.happens("T1", DELETED));
        return actions;
    }

    @Override
    protected void press(MessageRef message) throws Exception {
        house.sends(SlackPayloads.pressedOn(message.message(), "done:1"));
    }

    @Override
    protected String seen(MessageRef message) {
        return house.slack.messages().blocks(message.message()).toString();
    }

    /// Posting a delivery is neither.
    @Override
    protected List<String> received() {
        return house.slack.methods().stream()
                .filter(method -> !method.equals("views.publish"))
                .skip(deliveries)
                .map(method -> method.equals("chat.update") ? "update" : "answer")
                .toList();
    }

    @Override
    protected MessageRef gone() {
        house.slack.next("chat.update", "{\"ok\":false,\"error\":\"message_not_found\"}");
        return new MessageRef("D1", "0.1");
    }
}
