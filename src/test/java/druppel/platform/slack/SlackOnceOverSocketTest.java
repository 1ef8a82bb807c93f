package druppel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.Test;

/// In Socket Mode Slack sends unacknowledged events again, over any connection.
class SlackOnceOverSocketTest extends SlackOnceContract {
    @Override
    SlackFixture wire(ChatService chatService) {
        return SlackFixture.overSocket(chatService);
    }

    @Test
    void anEnvelopeThatComesAgainIsAcknowledgedAgainAndAnsweredOnce() throws Exception {
        FakeEnvelope envelope = FakeEnvelope.of(said("Ev1"));
        WebSocket connection = slackFixture.socket().connection();
        connection.send(envelope.text("e1"));
        connection.send(envelope.again("e1"));
        connection.send(envelope.text("e1"));
        slackFixture.socket().awaitAcknowledgements(3);
        slackFixture.reception.close();

        assertThat(slackFixture.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void theSameEventThroughBothConnectionsIsAnsweredOnce() throws Exception {
        slackFixture.socket().send(slackFixture.socket().connection(), said("Ev1"));
        slackFixture.socket().send(slackFixture.socket().connection(), said("Ev1"));
        slackFixture.socket().awaitAcknowledgements(2);
        slackFixture.reception.close();

        assertThat(slackFixture.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void whatCannotBeStoredIsNotAcknowledgedAndNotWorkedOn() throws Exception {
        slackFixture.store.breakDown();

        assertThat(slackFixture.taken(said("Ev1"))).isFalse();
        assertThat(slackFixture.unheard()).isZero();
    }

    @Test
    void whatComesJustBeforeTheEndIsStoredAndAcknowledgedOrNeither() throws Exception {
        slackFixture.socket().send(slackFixture.socket().connection(), said("Ev1"));

        assertThat(acknowledgedInTheEnd()).isEqualTo(slackFixture.store.events());
    }

    private int acknowledgedInTheEnd() throws InterruptedException {
        slackFixture.socket().connection();
        slackFixture.hangUp();
        slackFixture.socket().closed();
        slackFixture.socket().closed();
        return slackFixture.socket().acknowledgements().size();
    }
}
