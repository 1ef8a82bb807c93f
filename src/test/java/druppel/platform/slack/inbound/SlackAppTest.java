package druppel.platform.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import druppel.platform.slack.SlackFixture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlackAppTest {
    private final List<SlackPayload.Event> worked = new ArrayList<>();
    private final SlackApp bolt = new SlackApp(Slack.getInstance(), worked::add);

    @Test
    void whatWasReadOfABodyIsWorkedOnAndNotReadAgain() {
        String body = SlackFixture.event("Ev1", "{\"type\":\"app_home_opened\",\"tab\":\"home\",\"user\":\"U1\"}");
        SlackPayload.Event admitted = (SlackPayload.Event) SlackPayload.read(body, SlackFixture.NOW);

        bolt.dispatch(admitted, body).orElseThrow().run();

        assertThat(worked).singleElement().isSameAs(admitted);
    }
}
