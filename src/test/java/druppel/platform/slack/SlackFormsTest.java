package druppel.platform.slack;

import static druppel.message.Block.buttons;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.FakeSlack.Manner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Forms are modals: opened by an action, validated at the field, and answered in the place where they were
/// opened.
class SlackFormsTest {
    private static final PlatformUser ANNA = new PlatformUser(Platform.SLACK, "T1", "U1");
    private static final Card FORM = Card.of(
            new Block.Heading("What happened?"),
            new Block.Input("reflection", "Your words", Block.Entry.LINES, "I "),
            buttons(Button.primary("keep:day", "Keep it"), Button.plain("no:", "Leave it")));
    private static final String WORDS =
            "{\"reflection\":{\"reflection\":{\"type\":\"plain_text_input\",\"value\":\"I asked\"}}}";
    private static final String MEMORY = "{\"action\":\"keep:day\"}";

    private SlackFixture slackFixture = wire(ConstantChatService.of(Reply.form(FORM)));

    /// The transport under test.
    SlackFixture wire(ChatService chatService) {
        return new SlackFixture(chatService);
    }

    @AfterEach
    void close() {
        slackFixture.close();
    }

    @Test
    void aFormOpensAsAWindow() throws Exception {
        slackFixture.deliver(SlackPayloads.pressed("reflect:1"));

        Call call = slackFixture.slack.await();
        JsonNode view = view(call);
        assertThat(call.path() + " " + call.field("trigger_id")).isEqualTo("views.open t1");
        assertThat(view.at("/title/text").asString()).isEqualTo("What happened?");
        assertThat(view.at("/submit/text").asString()).isEqualTo("Keep it");
        assertThat(view.at("/close/text").asString()).isEqualTo("Leave it");
        assertThat(view.at("/private_metadata").asString()).isEqualTo(MEMORY);
        assertThat(view.at("/blocks")).hasSize(1);
        assertThat(view.at("/blocks/0/block_id").asString()).isEqualTo("reflection");
        assertThat(view.at("/blocks/0/element/max_length").asInt()).isEqualTo(3_000);
        assertThat(view.at("/blocks/0/element/initial_value").asString()).isEqualTo("I ");
    }

    @Test
    void aFormThatOpensIsNoMessageToo() throws Exception {
        slackFixture.deliver(SlackPayloads.pressed("reflect:1"));
        slackFixture.reception.close();

        assertThat(slackFixture.slack.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void aFormThatCannotOpenAnyMoreComesAsAMessage() throws Exception {
        slackFixture.slack.next("views.open", "{\"ok\":false,\"error\":\"expired_trigger_id\"}");

        slackFixture.deliver(SlackPayloads.pressed("reflect:1"));
        slackFixture.slack.await();

        Call call = slackFixture.slack.await();
        assertThat(call.path()).isEqualTo("chat.postMessage");
        assertThat(call.field("blocks")).contains("keep:day", "plain_text_input");
    }

    @Test
    void aFormOpensWhileSomethingElseIsStillToldSlowly() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        answering(new Reply(List.of(Card.text("Wait")), Optional.empty(), Optional.of(FORM)));
        slackFixture.slack.next("chat.postMessage", new Manner.Held(slow, new Manner.Well()));

        slackFixture.deliver(SlackPayloads.pressed("first:1"));
        slackFixture.slack.await();
        slackFixture.slack.await();
        slackFixture.deliver(SlackPayloads.pressed("second:1").replace("t1", "t9"));

        assertThat(slackFixture.slack.await().path()).isEqualTo("views.open");
        slow.countDown();
    }

    @Test
    void aFormInAWindowIsLaidOverIt() throws Exception {
        slackFixture.deliver(SlackPayloads.pressedInWindow("reflect:1"));

        assertThat(slackFixture.slack.await().path()).isEqualTo("views.push");
    }

    @Test
    void aSentFormIsHeardWithItsWords() throws Exception {
        slackFixture.deliver(SlackPayloads.sent(MEMORY, WORDS));

        assertThat(slackFixture.heard())
                .isEqualTo(new UserAction.Pressed(
                        "t2", ANNA, Optional.empty(), "keep:day", Map.of("reflection", "I asked")));
    }

    @Test
    void aSentFormIsAnsweredInTheDirectConversation() throws Exception {
        answering(Reply.nothing().replacing(Card.text("Kept")));

        slackFixture.deliver(SlackPayloads.sent(MEMORY, WORDS));

        Call call = slackFixture.slack.await();
        assertThat(call.path() + " " + call.field("channel") + " " + call.field("text"))
                .isEqualTo("chat.postMessage U1 Kept");
    }

    @Test
    void aFormThatACommandBroughtIsAnsweredWhereTheCommandWasGiven() throws Exception {
        slackFixture.deliver(slackFixture.command("/reflect", ""));
        String memory = view(slackFixture.slack.await()).at("/private_metadata").asString();
        answering(Reply.nothing().replacing(Card.text("Kept")));

        slackFixture.deliver(SlackPayloads.sent(elsewhere(memory), WORDS));

        Call call = slackFixture.slack.await();
        assertThat(call.path()).isEqualTo("response");
        assertThat(call.body()).contains("\"response_type\":\"ephemeral\"", "Kept");
    }

    @Test
    void whatIsWrongIsSaidAtTheField() throws Exception {
        slackFixture.close();
        slackFixture =
                wire(ConstantChatService.of(Reply.nothing()).finding(Map.of("reflection", "Nothing in it yet.")));

        assertThat(JsonMapper.shared().readTree(slackFixture.answer(SlackPayloads.sent(MEMORY, WORDS))))
                .isEqualTo(JsonMapper.shared().readTree("""
                    {"response_action":"errors","errors":{"reflection":"Nothing in it yet."}}\
                    """));
        assertThat(slackFixture.store.events()).isZero();
        assertThat(slackFixture.unheard()).isZero();
    }

    @Test
    void aFormThatCannotBeStoredIsNotTaken() throws Exception {
        slackFixture.store.breakDown();

        assertThat(slackFixture.taken(SlackPayloads.sent(MEMORY, WORDS))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "keep:day", "{\"action\":7}", "{\"action\":\"\"}"})
    void aFormThatIsNoneOfOursIsRefused(String memory) throws Exception {
        assertThat(slackFixture.taken(SlackPayloads.sent(memory, WORDS))).isFalse();
    }

    @Test
    void aPressInAWindowChangesTheWindow() throws Exception {
        answering(Reply.of(Card.text("Another tip")));

        slackFixture.deliver(SlackPayloads.pressedInWindow("tip:"));

        Call call = slackFixture.slack.await();
        assertThat(call.path() + " " + call.field("view_id")).isEqualTo("views.update V1");
        assertThat(call.field("view")).contains("Another tip");
    }

    @Test
    void aPressOnTheHomePageChangesTheMessageWhereItStands() throws Exception {
        answering(Reply.of(Card.text("Noted")).updating(new MessageRef("D1", "1.1"), Card.text("Ask ✓")));

        slackFixture.deliver(SlackPayloads.pressedAtHome("done:1"));

        assertThat(slackFixture.slack.await().field("view")).contains("Noted").doesNotContain("✓");
        Call update = slackFixture.slack.await();
        assertThat(update.path() + " " + update.field("ts")).isEqualTo("chat.update 1.1");
        assertThat(update.field("text")).isEqualTo("Ask ✓");
    }

    @Test
    void aPressOnTheHomePageIsAnsweredInAWindow() throws Exception {
        answering(Reply.of(Card.of(
                new Block.Heading("A heading much too long for a window's title"),
                buttons(Button.plain("tip:", "Another")))));

        slackFixture.deliver(SlackPayloads.pressedAtHome("ask:tip"));

        JsonNode view = view(slackFixture.slack.await());
        assertThat(view.at("/title/text").asString()).isEqualTo("Druppel");
        assertThat(view.at("/submit").isMissingNode()).isTrue();
        assertThat(view.at("/blocks/0/text/text").asString()).isEqualTo("A heading much too long for a window's title");
        assertThat(view.at("/blocks/1/type").asString()).isEqualTo("actions");
    }

    @Test
    void theShortcutOpensTheForm() throws Exception {
        slackFixture.deliver(SlackPayloads.shortcut("shortcut", "write_reflection", ""));

        assertThat(slackFixture.heard())
                .isEqualTo(new UserAction.Pressed("t3", ANNA, Optional.empty(), "write:", Map.of()));
        assertThat(slackFixture.slack.await().field("trigger_id")).isEqualTo("t3");
    }

    @Test
    void theShortcutOnAMessageBringsItsWords() throws Exception {
        slackFixture.deliver(SlackPayloads.shortcut(
                "message_action",
                "keep_as_reflection",
                ",\"message\":{\"ts\":\"1.1\",\"user\":\"U2\",\"text\":\"R&amp;D\"},\"channel\":{\"id\":\"C1\"}"));

        assertThat(slackFixture.heard())
                .isEqualTo(new UserAction.Pressed("t3", ANNA, Optional.empty(), "write:", Map.of("reflection", "R&D")));
    }

    @Test
    void aShortcutThatIsNotOursIsAcknowledged() throws Exception {
        assertThat(slackFixture.deliver(SlackPayloads.shortcut("shortcut", "other", "")))
                .isEqualTo(200);
        assertThat(slackFixture.store.events()).isZero();
    }

    private void answering(Reply reply) {
        slackFixture.close();
        slackFixture = wire(ConstantChatService.of(reply));
    }

    /// The same metadata with the address of the current fake Slack.
    private String elsewhere(String memory) {
        return memory.replaceFirst(
                "http://[^\"]*", slackFixture.slack.responses().toString());
    }

    private static JsonNode view(Call call) {
        return JsonMapper.shared().readTree(call.field("view"));
    }
}
