package druppel.platform.slack.socket;

import static druppel.platform.slack.SlackFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.platform.slack.FakeSocket;
import druppel.platform.slack.SlackFixture;
import druppel.testing.Await;
import druppel.testing.CapturedLogs;
import java.time.Duration;
import java.util.Map;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lost connections are reopened.
class SocketReconnectTest {
    private static final int MANY = 20;

    private SlackFixture slackFixture = SlackFixture.overSocket(action -> Reply.nothing());
    private FakeSocket socket = slackFixture.socket();

    @AfterEach
    void close() {
        slackFixture.close();
    }

    @Test
    void aLostConnectionIsMadeAnew() throws Exception {
        WebSocket first = socket.connection();
        WebSocket second = socket.connection();
        first.closeConnection(1006, "");

        assertThat(socket.connection()).isNotIn(first, second);
    }

    @Test
    void whileOneConnectionIsMadeAnewTheOtherTakesWhatComes() throws Exception {
        WebSocket first = socket.connection();
        WebSocket second = socket.connection();
        socket.refusing(true);
        first.closeConnection(1006, "");

        socket.awaitAcknowledgement(socket.send(second, said("Ev1")));
        assertThat(connected()).isTrue();
    }

    @Test
    void aRefusedConnectionIsTriedUntilItIsTaken() throws Exception {
        loseBoth(true);
        assertThat(connected()).isFalse();
        awaitCalls(6);
        socket.refusing(false);

        socket.connection();
        socket.deliver(said("Ev1"));
        assertThat(connected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ok\":false,\"error\":\"internal_error\"}",
                "{\"ok\":false,\"error\":\"ratelimited\"}",
                "{\"ok\":false,\"error\":\"invalid_auth\"}",
                "{\"ok\":true}",
                "{\"ok\":true,\"url\":\"https://slack.example/\"}",
                "{\"ok\":true,\"url\":\"not an address\"}",
                "<html>Down for repairs</html>"
            })
    void aSlackThatGivesNoAddressIsAskedAgain(String answer) throws Exception {
        slackFixture.slack.next("apps.connections.open", answer);
        slackFixture.slack.next("apps.connections.open", new Manner.Status(503, Map.of()));
        slackFixture.slack.next("apps.connections.open", new Manner.Lost());
        loseBoth(false);

        socket.connection();
        socket.connection();
        socket.deliver(said("Ev1"));
    }

    @Test
    void aSlackThatWasAwayForLongIsFoundAtItsNewPlace() throws Exception {
        socket.close();
        awaitCalls(6);
        try (FakeSocket elsewhere = new FakeSocket()) {
            slackFixture.slack.socketAt(elsewhere.address());
            elsewhere.connection();
            elsewhere.deliver(said("Ev1"));
            slackFixture.hangUp();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested", "link_disabled", "something_new"})
    void beforeSlackClosesAConnectionAnotherTakesItsPlace(String reason) throws Exception {
        WebSocket first = socket.connection();
        socket.connection();
        first.send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}");

        WebSocket third = socket.connection();
        assertThat(third.isOpen()).isTrue();
        assertThat(socket.closed()).isEqualTo(first);
    }

    @Test
    void aConnectionIsHeardUntilAnotherHasTakenItsPlace() throws Exception {
        WebSocket first = socket.connection();
        socket.connection();
        socket.refusing(true);
        first.send("{\"type\":\"disconnect\",\"reason\":\"warning\"}");
        awaitCalls(4);

        socket.awaitAcknowledgement(socket.send(first, said("Ev1")));
    }

    @Test
    void aConnectionIsMadeAnewBeforeItsTimeIsUp() throws Exception {
        WebSocket first = socket.connection();
        WebSocket second = socket.connection();
        socket.keepingFor(1);
        first.closeConnection(1006, "");
        WebSocket third = socket.connection();

        assertThat(socket.connection()).isNotIn(first, second, third);
        assertThat(socket.closed()).isEqualTo(first);
        assertThat(socket.closed()).isEqualTo(third);
    }

    @Test
    void aConnectionWithoutASignOfLifeIsMadeAnew() throws Exception {
        slackFixture.close();
        slackFixture = SlackFixture.overSocket(action -> Reply.nothing(), Duration.ofSeconds(1));
        socket = slackFixture.socket();
        WebSocket first = socket.connection();
        WebSocket second = socket.connection();
        socket.deaf();
        assertThat(socket.closed()).isIn(first, second);
        assertThat(socket.closed()).isIn(first, second);
        socket.hearing();

        socket.connection();
        socket.deliver(said("Ev1"));
    }

    @Test
    void aQuietConnectionThatAnswersStays() throws Exception {
        slackFixture.close();
        slackFixture = SlackFixture.overSocket(action -> Reply.nothing(), Duration.ofSeconds(5));
        socket = slackFixture.socket();
        socket.connection();
        socket.awaitPings(100);

        assertThat(slackFixture.slack.calls("apps.connections.open")).hasSize(2);
    }

    @Test
    void aConnectionThatGreetsNobodyIsGivenUp() throws Exception {
        WebSocket first = socket.connection();
        WebSocket second = socket.connection();
        socket.greeting("{\"type\":\"weather\"}");
        first.closeConnection(1006, "");
        WebSocket dumb = socket.connection();
        assertThat(socket.closed()).isEqualTo(first);
        assertThat(socket.closed()).isEqualTo(dumb);
        socket.keepingFor(18_000);

        assertThat(socket.connection()).isNotIn(first, second, dumb);
    }

    @Test
    void thatSlackIsAwayIsSaidOnceAndThatItIsBackAsWell() throws Exception {
        try (CapturedLogs capturedLogs = new CapturedLogs()) {
            loseBoth(true);
            awaitCalls(12);
            socket.refusing(false);
            socket.connection();
            socket.connection();
            Await.until(
                    () -> capturedLogs.text().contains("The connection to Slack is open again"), capturedLogs::text);
            slackFixture.hangUp();
            assertThat(capturedLogs.text().lines())
                    .filteredOn(line -> line.contains("Cannot connect to Slack"))
                    .hasSize(2);
        }
    }

    private void loseBoth(boolean forAWhile) throws InterruptedException {
        WebSocket first = socket.connection();
        WebSocket second = socket.connection();
        socket.refusing(forAWhile);
        first.closeConnection(1006, "");
        second.closeConnection(1006, "");
        for (int calls = 4; forAWhile && connected() && calls < MANY; calls++) {
            awaitCalls(calls);
        }
    }

    /// Waits until this many addresses were requested.
    private void awaitCalls(int count) throws InterruptedException {
        slackFixture.slack.awaitCalls("apps.connections.open", count);
    }

    private boolean connected() {
        return slackFixture.door.socket().orElseThrow().connected();
    }

    private static String said(String id) {
        return event(id, """
            {"type":"message","channel_type":"im","channel":"D1","user":"U1","text":"Ja","ts":"1.1"}\
            """);
    }
}
