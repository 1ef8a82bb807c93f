package druppel.platform.slack;

import static druppel.platform.slack.SlackFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Acknowledgements are timed, and only their time is recorded.
class SlackAcknowledgementTest {
    private static final String SAID = event("Ev1", """
                    {"type":"message","channel_type":"im","channel":"D1","user":"U1","text":"geheim","ts":"1.1"}\
                    """);

    private final SlackFixture slackFixture = new SlackFixture();

    @AfterEach
    void close() {
        slackFixture.close();
    }

    @Test
    void theChallengeIsAnswered() throws Exception {
        String challenge = "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}";
        assertThat(slackFixture.send(slackFixture.signed(challenge)).body()).isEqualTo("3eZbrw1a");
    }

    @Test
    void aRequestThatIsTakenIsTimed() throws Exception {
        slackFixture.deliver(SAID);
        assertThat(slackFixture.counted()).contains(timed(1));
    }

    @Test
    void aRepeatIsTimedAsWell() throws Exception {
        slackFixture.deliver(SAID);
        slackFixture.status(slackFixture.signed(SAID).header("X-Slack-Retry-Num", "1"));
        assertThat(slackFixture.counted()).contains(timed(2));
    }

    @Test
    void whatSlackHasNotSignedIsNotTimed() throws Exception {
        slackFixture.status(slackFixture.unsigned(SAID));
        assertThat(slackFixture.counted()).contains(timed(0));
    }

    @Test
    void aReplayBySomebodyElseIsNotTimed() throws Exception {
        slackFixture.deliver(SAID);
        slackFixture.deliver(SAID);
        assertThat(slackFixture.counted()).contains(timed(1));
    }

    @Test
    void whatCannotBeReadIsNotTimed() throws Exception {
        slackFixture.deliver("{");
        assertThat(slackFixture.counted()).contains(timed(0));
    }

    @Test
    void nothingOfARequestIsTold() throws Exception {
        slackFixture.deliver(SAID);
        assertThat(slackFixture.counted()).doesNotContain("U1", "T1", "D1", "Ev1", "geheim");
    }

    private static String timed(int count) {
        return "druppel_acknowledgement_seconds_count{platform=\"slack\"} " + count + "\n";
    }
}
