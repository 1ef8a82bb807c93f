package druppel.platform.slack.socket;

import static druppel.platform.slack.SlackFixture.event;
import static druppel.platform.slack.SlackFixture.pressed;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.message.Card;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.FakeSocket;
import druppel.platform.slack.SlackFixture;
import druppel.testing.CapturedLogs;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Socket Mode over real WebSockets: events are accepted, and other messages do no harm.
class SocketModeTest {
    private static final String MARK = "geheim-7531";

    private final SlackFixture slackFixture = SlackFixture.overSocket(action -> Reply.of(Card.text("Mooi!")));
    private final FakeSocket socket = slackFixture.socket();

    @AfterEach
    void close() {
        slackFixture.close();
    }

    @Test
    void twoConnectionsAreOpened() throws Exception {
        socket.connection();
        socket.connection();
        assertThat(slackFixture.slack.calls("apps.connections.open")).hasSize(2);
    }

    @Test
    void itIsConnectedUntilItIsClosed() {
        assertThat(slackFixture.door.socket().orElseThrow().connected()).isTrue();
        slackFixture.hangUp();
        assertThat(slackFixture.door.socket().orElseThrow().connected()).isFalse();
    }

    @Test
    void closingSaysGoodbyeToSlack() throws Exception {
        WebSocket one = socket.connection();
        WebSocket other = socket.connection();
        slackFixture.hangUp();
        assertThat(List.of(socket.closed(), socket.closed())).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void noRequestIsTaken() throws Exception {
        assertThat(slackFixture.status(slackFixture.signed(said("Ev1")))).isEqualTo(404);
    }

    @Test
    void anAcknowledgementNamesTheEnvelopeAndNothingElse() throws Exception {
        socket.connection();
        String id = socket.send(said("Ev1"));
        assertThat(socket.awaitAcknowledgement(id)).isEqualTo("{\"envelope_id\":\"" + id + "\"}");
    }

    @Test
    void whatNeedsNoWorkIsAcknowledged() throws Exception {
        socket.deliver(event("Ev1", "{\"type\":\"reaction_added\",\"user\":\"U1\"}"));
        assertThat(slackFixture.store.events()).isZero();
    }

    @Test
    void slacksPingsAreAnswered() throws Exception {
        WebSocket connection = socket.connection();
        connection.sendPing();
        assertThat(socket.pong()).isEqualTo(connection);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "geheim-7531",
                "[\"geheim-7531\"]",
                "{\"type\":\"events_api\",\"payload\":{\"a\":\"geheim-7531\"}}",
                "{\"type\":\"events_api\",\"envelope_id\":\"e0\",\"payload\":{\"a\":\"geheim-7531\"}}",
                "{\"type\":\"events_api\",\"envelope_id\":\"e0\",\"payload\":\"geheim-7531\"}",
                "{\"type\":\"events_api\",\"envelope_id\":\"e0\"}",
                "{\"type\":\"events_api\",\"envelope_id\":{\"a\":1},\"payload\":{}}",
                "{\"type\":\"interactive\",\"envelope_id\":\"e0\",\"payload\":{\"a\":\"geheim-7531\"}}",
                "{\"type\":\"interactive\",\"envelope_id\":\"e0\",\"payload\":7}",
                "{\"type\":\"slash_commands\",\"envelope_id\":\"e0\",\"payload\":{\"text\":\"geheim-7531\"}}",
                "{\"type\":\"slash_commands\",\"envelope_id\":\"e0\",\"payload\":[1]}",
                "{\"type\":\"something_new\",\"envelope_id\":\"e0\",\"payload\":{\"a\":\"geheim-7531\"}}",
                "{\"type\":\"hello\",\"debug_info\":7}",
                "{\"type\":{\"a\":\"geheim-7531\"}}",
                "{\"type\":\"events_api\",\"type\":\"geheim-7531\"}"
            })
    void whatSlackWouldNotSendIsNeitherAcknowledgedNorLogged(String text) throws Exception {
        try (CapturedLogs capturedLogs = new CapturedLogs()) {
            WebSocket connection = socket.connection();
            connection.send(text);
            String id = socket.send(connection, said("Ev1"));
            socket.awaitAcknowledgement(id);
            slackFixture.hangUp();
            socket.closed();
            assertThat(socket.acknowledgements()).hasSize(1);
            assertThat(capturedLogs.text()).doesNotContain(MARK);
        }
    }

    @Test
    void binaryFramesAreNoHarm() throws Exception {
        WebSocket connection = socket.connection();
        connection.send(ByteBuffer.allocate(3_000_000));
        String id = socket.send(connection, said("Ev1"));
        socket.awaitAcknowledgement(id);
    }

    @Test
    void aMessageLongerThanSlackWouldSendEndsTheConnectionAndNoOther() throws Exception {
        WebSocket first = socket.connection();
        WebSocket second = socket.connection();
        first.send("x".repeat(3_000_000));
        assertThat(socket.closed()).isEqualTo(first);
        assertThat(socket.connection()).isNotIn(first, second);
        socket.awaitAcknowledgement(socket.send(second, said("Ev1")));
    }

    @Test
    void aMessageAsLongAsSlackSendsIsTaken() throws Exception {
        socket.deliver(said("Ev1").replace("geheim-7531", "é".repeat(40_000)));
        assertThat(slackFixture.heard()).isInstanceOf(UserAction.Said.class);
    }

    @Test
    void nothingOfWhatIsSaidAndNoSecretIsLogged() throws Exception {
        try (CapturedLogs capturedLogs = new CapturedLogs()) {
            WebSocket connection = socket.connection();
            socket.deliver(said("Ev1"));
            socket.deliver(slackFixture.command("/reflect", MARK));
            socket.deliver(pressed(press()));
            connection.closeConnection(1006, MARK);
            socket.connection();
            socket.connection();
            slackFixture.slack.next("apps.connections.open", new FakeSlack.Manner.Status(500, Map.of()));
            slackFixture.hangUp();
            slackFixture.reception.close();
            assertThat(capturedLogs.text())
                    .doesNotContain(MARK, SlackFixture.TOKEN, SlackFixture.APP_TOKEN, FakeSocket.TICKET, "Mooi", "U1");
        }
    }

    private static String said(String id) {
        return event(id, """
            {"type":"message","channel_type":"im","channel":"D1","user":"U1","text":"geheim-7531","ts":"1.1"}\
            """);
    }

    private static String press() {
        return """
            {"type":"block_actions","trigger_id":"t1","team":{"id":"T1"},"user":{"id":"U1"},
             "container":{"type":"message","message_ts":"1.1","channel_id":"D1"},
             "channel":{"id":"D1"},"message":{"ts":"1.1"},
             "actions":[{"type":"button","action_id":"done","value":"geheim-7531"}]}\
            """;
    }
}
