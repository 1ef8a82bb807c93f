package druppel.slack;

import static druppel.slack.Wire.event;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What Slack sent and was told to be taken is timed, and nothing of it is told but the time.
class SlackAcknowledgementTest {
    private static final String SAID =
            event(
                    "Ev1",
                    """
                    {"type":"message","channel_type":"im","channel":"D1","user":"U1","text":"geheim","ts":"1.1"}\
                    """);

    private final Wire wire = new Wire();

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void theChallengeIsAnswered() throws Exception {
        String challenge = "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}";
        assertThat(wire.send(wire.signed(challenge)).body()).isEqualTo("3eZbrw1a");
    }

    @Test
    void aRequestThatIsTakenIsTimed() throws Exception {
        wire.deliver(SAID);
        assertThat(wire.counted()).contains(timed(1));
    }

    @Test
    void aRepeatIsTimedAsWell() throws Exception {
        wire.deliver(SAID);
        wire.status(wire.signed(SAID).header("X-Slack-Retry-Num", "1"));
        assertThat(wire.counted()).contains(timed(2));
    }

    @Test
    void whatSlackHasNotSignedIsNotTimed() throws Exception {
        wire.status(wire.unsigned(SAID));
        assertThat(wire.counted()).contains(timed(0));
    }

    @Test
    void aReplayBySomebodyElseIsNotTimed() throws Exception {
        wire.deliver(SAID);
        wire.deliver(SAID);
        assertThat(wire.counted()).contains(timed(1));
    }

    @Test
    void whatCannotBeReadIsNotTimed() throws Exception {
        wire.deliver("{");
        assertThat(wire.counted()).contains(timed(0));
    }

    @Test
    void nothingOfARequestIsTold() throws Exception {
        wire.deliver(SAID);
        assertThat(wire.counted()).doesNotContain("U1", "T1", "D1", "Ev1", "geheim");
    }

    private static String timed(int count) {
        return "druppel_acknowledgement_seconds_count{platform=\"slack\"} " + count + "\n";
    }
}
