package druppel.platform.slack;

import static druppel.platform.slack.SlackFixture.event;
import static druppel.platform.slack.SlackFixture.pressed;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.message.Card;
import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.testing.CapturedLogs;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Replies go to the right place, once.
class SlackAnswersTest {
    private static final String SAID = said("");
    private static final Pattern NOTED = Pattern.compile("That did not work; it is noted \\(([a-z0-9]{6})\\)");

    private final SlackFixture slackFixture = wire(SlackAnswersTest::answer);

    private static Reply answer(UserAction action) {
        Reply reply = Reply.of(Card.text("Mooi!"));
        return action instanceof UserAction.Pressed ? reply.replacing(Card.text("Gedaan")) : reply;
    }

    /// The transport under test.
    SlackFixture wire(ChatService chatService) {
        return new SlackFixture(chatService);
    }

    @AfterEach
    void close() {
        slackFixture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "message"})
    void whatFailsIsSaidWithTheIdInTheLogAndIsTriedAgain(String kind) throws Exception {
        try (CapturedLogs capturedLogs = new CapturedLogs();
                SlackFixture broken = wire(SlackAnswersTest::fail)) {
            broken.deliver(kind.equals("command") ? broken.command("/tip", "") : SAID);
            Call answer = broken.slack.await();
            broken.reception.close();

            Matcher said = NOTED.matcher(URLDecoder.decode(answer.body(), StandardCharsets.UTF_8));
            assertThat(said.find()).isTrue();
            assertThat(capturedLogs.text()).contains(said.group(1)).doesNotContain("private words");
            assertThat(broken.store.unfinished()).isEqualTo(1);
        }
    }

    private static Reply fail(UserAction action) {
        throw new IllegalStateException("private words");
    }

    @Test
    void aCommandIsAnsweredForThatPersonAlone() throws Exception {
        slackFixture.deliver(slackFixture.command("/tip", ""));

        assertThat(slackFixture.slack.await().body())
                .contains("\"response_type\":\"ephemeral\"")
                .contains("Mooi!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/x",
                "http://hooks.slack.com/x",
                "https://hooks.slack.com.evil.example/x",
                "https://evilslack.com/x",
                "https://hooks.slack.com:8443/x",
                "https://hooks.slack.com@evil.example/x",
                "http://127.0.0.1:1/x",
                "not an address"
            })
    void anAnswerGoesToNoOtherHostThanSlacks(String address) throws Exception {
        slackFixture.deliver(SlackFixture.command("/tip", "", address));

        assertThat(slackFixture.slack.await().path()).isEqualTo("chat.postMessage");
    }

    @Test
    void aCommandWhoseAnswerComesTooLateIsAnsweredInTheDirectConversation() throws Exception {
        slackFixture.slack.next("response", new Manner.Status(404, Map.of()));
        slackFixture.slack.next("response", new Manner.Status(404, Map.of()));

        slackFixture.deliver(slackFixture.command("/tip", ""));
        slackFixture.reception.close();

        assertThat(slackFixture.slack.calls("chat.postMessage"))
                .extracting(call -> call.field("channel"))
                .containsExactly("U1");
    }

    @Test
    void aMessageIsAnsweredInItsConversation() throws Exception {
        slackFixture.deliver(SAID);

        Call call = slackFixture.slack.await();
        assertThat(call.field("channel") + " " + call.field("text")).isEqualTo("D1 Mooi!");
    }

    @Test
    void aReplyIsAnsweredInItsThread() throws Exception {
        slackFixture.deliver(said(",\"thread_ts\":\"0.9\""));

        assertThat(slackFixture.slack.await().field("thread_ts")).isEqualTo("0.9");
    }

    @Test
    void aPressedCardIsReplaced() throws Exception {
        slackFixture.deliver(onCard("\"is_ephemeral\":false"));

        Call call = slackFixture.slack.await();
        assertThat(call.path() + " " + call.field("ts") + " " + call.field("text"))
                .isEqualTo("chat.update 1.1 Gedaan");
    }

    @Test
    void aPressedCardThatOnePersonSeesIsReplacedThere() throws Exception {
        slackFixture.deliver(onCard("\"is_ephemeral\":true"));

        Call call = slackFixture.slack.await();
        assertThat(call.path()).isEqualTo("response");
        assertThat(call.body()).contains("\"replace_original\":true").contains("Gedaan");
    }

    @Test
    void anAnswerWhoseReplyIsLostIsNotSentAgain() throws Exception {
        slackFixture.slack.next("chat.postMessage", new Manner.Lost());

        slackFixture.deliver(SAID);
        slackFixture.reception.close();

        assertThat(slackFixture.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void anAnswerThatSlackPutsOffIsSentAgain() throws Exception {
        slackFixture.slack.next("chat.postMessage", new Manner.Status(429, Map.of("Retry-After", "0")));

        slackFixture.deliver(SAID);
        slackFixture.reception.close();

        assertThat(slackFixture.slack.calls("chat.postMessage")).hasSize(2);
    }

    @Test
    void wordsOfAMemberAreNotLoggedWhereTheirAnswerFails() throws Exception {
        try (CapturedLogs capturedLogs = new CapturedLogs()) {
            slackFixture.slack.next("chat.postMessage", "{\"ok\":false,\"error\":\"invalid_auth\"}");

            slackFixture.deliver(SAID);
            slackFixture.reception.close();

            assertThat(capturedLogs.text()).contains("invalid_auth").doesNotContain("geheim", "Mooi");
        }
    }

    private static String said(String more) {
        return event("Ev1", """
            {"type":"message","channel_type":"im","channel":"D1","user":"U1","text":"geheim","ts":"1.1"%s}\
            """.formatted(more));
    }

    private String onCard(String ephemeral) {
        return pressed("""
            {"type":"block_actions","trigger_id":"t1","team":{"id":"T1"},"user":{"id":"U1"},
             "container":{"type":"message","message_ts":"1.1","channel_id":"D1",%s},
             "channel":{"id":"D1"},"message":{"ts":"1.1"},"response_url":"%s",
             "actions":[{"type":"button","action_id":"done","value":"done"}]}\
            """.formatted(ephemeral, slackFixture.slack.responses()));
    }
}
