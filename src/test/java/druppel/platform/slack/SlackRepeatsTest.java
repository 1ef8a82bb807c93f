package druppel.platform.slack;

import static druppel.platform.slack.SlackFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/// Over HTTP Slack sends repeats, and strangers replay requests.
class SlackRepeatsTest extends SlackOnceContract {
    private static final String NEXT_SECOND = Long.toString(NOW.getEpochSecond() + 1);

    @Override
    SlackFixture wire(ChatService chatService) {
        return new SlackFixture(chatService);
    }

    @Test
    void anEventThatSlackRepeatsIsAcknowledged() throws Exception {
        slackFixture.deliver(said("Ev1"));

        assertThat(slackFixture.status(repeated(said("Ev1")))).isEqualTo(200);
    }

    @Test
    void anEventThatSlackRepeatsIsAnsweredOnce() throws Exception {
        slackFixture.deliver(said("Ev1"));
        slackFixture.send(repeated(said("Ev1")));
        slackFixture.send(repeated(said("Ev1")));
        slackFixture.reception.close();

        assertThat(slackFixture.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void theSameRequestAgainWithSlacksWordForItIsAcknowledged() throws Exception {
        slackFixture.deliver(said("Ev1"));

        assertThat(slackFixture.status(slackFixture.signed(said("Ev1")).header("x-slack-retry-num", "1")))
                .isEqualTo(200);
    }

    @Test
    void aReplayedRequestIsRefused() throws Exception {
        slackFixture.deliver(said("Ev1"));

        assertThat(slackFixture.deliver(said("Ev1"))).isEqualTo(401);
    }

    @Test
    void aReplayedCommandIsRefused() throws Exception {
        String command = slackFixture.command("/tip", "").replace("trigger_id=trigger-1&", "");
        slackFixture.deliver(command);

        assertThat(slackFixture.deliver(command)).isEqualTo(401);
    }

    @Test
    void aReplayedRequestIsAnsweredOnce() throws Exception {
        slackFixture.deliver(said("Ev1"));
        slackFixture.deliver(said("Ev1"));
        slackFixture.reception.close();

        assertThat(slackFixture.slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void anEventThatCannotBeStoredIsAskedForAgain() throws Exception {
        slackFixture.store.breakDown();

        assertThat(slackFixture.deliver(said("Ev1"))).isEqualTo(503);
    }

    @Test
    void anEventThatCannotBeStoredIsNotWorkedOn() throws Exception {
        slackFixture.store.breakDown();

        slackFixture.deliver(said("Ev1"));

        assertThat(slackFixture.unheard()).isZero();
    }

    private HttpRequest.Builder repeated(String body) {
        return slackFixture.signed(body, NEXT_SECOND).header("x-slack-retry-num", "1");
    }
}
