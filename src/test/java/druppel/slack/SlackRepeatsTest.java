package druppel.slack;

import static druppel.slack.Wire.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/// Over HTTP Slack repeats itself, and people replay.
class SlackRepeatsTest extends SlackOnceContract {
    private static final String NEXT_SECOND = Long.toString(NOW.getEpochSecond() + 1);

    @Override
    Wire wire(ChatService chatService) {
        return new Wire(chatService);
    }

    @Test
    void anEventThatSlackRepeatsIsAcknowledged() throws Exception {
        wire.deliver(said("Ev1"));

        assertThat(wire.status(repeated(said("Ev1")))).isEqualTo(200);
    }

    @Test
    void anEventThatSlackRepeatsIsAnsweredOnce() throws Exception {
        wire.deliver(said("Ev1"));
        wire.send(repeated(said("Ev1")));
        wire.send(repeated(said("Ev1")));
        wire.reception.close();

        assertThat(wire.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void theSameRequestAgainWithSlacksWordForItIsAcknowledged() throws Exception {
        wire.deliver(said("Ev1"));

        assertThat(wire.status(wire.signed(said("Ev1")).header("x-slack-retry-num", "1")))
                .isEqualTo(200);
    }

    @Test
    void aReplayedRequestIsRefused() throws Exception {
        wire.deliver(said("Ev1"));

        assertThat(wire.deliver(said("Ev1"))).isEqualTo(401);
    }

    @Test
    void aReplayedCommandIsRefused() throws Exception {
        String command = wire.command("/tip", "").replace("trigger_id=trigger-1&", "");
        wire.deliver(command);

        assertThat(wire.deliver(command)).isEqualTo(401);
    }

    @Test
    void aReplayedRequestIsAnsweredOnce() throws Exception {
        wire.deliver(said("Ev1"));
        wire.deliver(said("Ev1"));
        wire.reception.close();

        assertThat(wire.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void anEventThatCannotBeStoredIsAskedForAgain() throws Exception {
        wire.store.breakDown();

        assertThat(wire.deliver(said("Ev1"))).isEqualTo(503);
    }

    @Test
    void anEventThatCannotBeStoredIsNotWorkedOn() throws Exception {
        wire.store.breakDown();

        wire.deliver(said("Ev1"));

        assertThat(wire.unheard()).isZero();
    }

    private HttpRequest.Builder repeated(String body) {
        return wire.signed(body, NEXT_SECOND).header("x-slack-retry-num", "1");
    }
}
