package druppel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoltAppTest {
    private final List<SlackBody.Event> worked = new ArrayList<>();
    private final BoltApp bolt = new BoltApp(Slack.getInstance(), worked::add);

    @Test
    void whatWasReadOfABodyIsWorkedOnAndNotReadAgain() {
        String body =
                Wire.event(
                        "Ev1", "{\"type\":\"app_home_opened\",\"tab\":\"home\",\"user\":\"U1\"}");
        SlackBody.Event admitted = (SlackBody.Event) SlackBody.read(body);

        bolt.run(admitted, body);

        assertThat(worked).singleElement().isSameAs(admitted);
    }
}
