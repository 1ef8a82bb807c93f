package druppel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.Test;

/// Through sockets Slack repeats what was not acknowledged, by whichever connection.
class SlackOnceOverSocketTest extends SlackOnceContract {
    @Override
    Wire wire(ChatService chatService) {
        return Wire.overSocket(chatService);
    }

    @Test
    void anEnvelopeThatComesAgainIsAcknowledgedAgainAndAnsweredOnce() throws Exception {
        StandInEnvelope envelope = StandInEnvelope.of(said("Ev1"));
        WebSocket connection = wire.socket().connection();
        connection.send(envelope.text("e1"));
        connection.send(envelope.again("e1"));
        connection.send(envelope.text("e1"));
        wire.socket().awaitAcknowledgements(3);
        wire.reception.close();

        assertThat(wire.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void theSameEventThroughBothConnectionsIsAnsweredOnce() throws Exception {
        wire.socket().send(wire.socket().connection(), said("Ev1"));
        wire.socket().send(wire.socket().connection(), said("Ev1"));
        wire.socket().awaitAcknowledgements(2);
        wire.reception.close();

        assertThat(wire.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void whatCannotBeStoredIsNotAcknowledgedAndNotWorkedOn() throws Exception {
        wire.store.breakDown();

        assertThat(wire.taken(said("Ev1"))).isFalse();
        assertThat(wire.unheard()).isZero();
    }

    @Test
    void whatComesJustBeforeTheEndIsStoredAndAcknowledgedOrNeither() throws Exception {
        wire.socket().send(wire.socket().connection(), said("Ev1"));

        assertThat(acknowledgedInTheEnd()).isEqualTo(wire.store.events());
    }

    private int acknowledgedInTheEnd() throws InterruptedException {
        wire.socket().connection();
        wire.hangUp();
        wire.socket().closed();
        wire.socket().closed();
        return wire.socket().acknowledgements().size();
    }
}
